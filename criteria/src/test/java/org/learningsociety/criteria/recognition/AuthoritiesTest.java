package org.learningsociety.criteria.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Enactment;
import org.learningsociety.core.territory.EventId;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.core.territory.Extents;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.LevelScheme;
import org.learningsociety.core.territory.TerritorialEvent;
import org.learningsociety.core.territory.UnitDescription;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.territory.UnitType;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.Dated;
import org.learningsociety.criteria.catalog.CriteriaCatalog;

class AuthoritiesTest {

    private static final Gazetteer MAP = CoreCatalog.load().territory();
    private static final RecognitionRules SHIPPED = CriteriaCatalog.load().recognition();
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    private static final TitleId COMMUNE_TITLE = TitleId.of("cong-dong-hoc-tap-cap-xa");
    private static final TitleId FAMILY_TITLE = TitleId.of("gia-dinh-hoc-tap");

    private static UnitState unit(String code, LocalDate on) {
        return MAP.resolve(CodeSystem.NSO, code, on).orElseThrow();
    }

    private static Subject commune(String code, LocalDate on) {
        return Subject.of(
                SubjectId.of("xa-" + code),
                SubjectKind.ADMINISTRATIVE_UNIT,
                unit(code, on).id());
    }

    private static Optional<String> body(Validated<Authority> found) {
        return found.value()
                .map(authority -> authority.body().office() + " "
                        + nameOf(authority.body().unit()));
    }

    private static String nameOf(UnitId unit) {
        return MAP.get(unit).states().entries().firstEntry().getValue().fullName();
    }

    private static List<String> codes(Validated<?> found) {
        return found.problems().stream()
                .map(Problem::code)
                .map(code -> code.id())
                .toList();
    }

    @Test
    void headOfTheDistrictsDepartmentDecidesOnACommuneFromTheDayOfTheNewCircular() {
        Authorities authorities = Authorities.of(SHIPPED, MAP);
        Subject dakDro = commune("24700", LAST);

        assertThat(body(authorities.competent(COMMUNE_TITLE, dakDro, LocalDate.of(2024, 2, 11))))
                .contains("chu-tich-ubnd Huyện Krông Nô");
        assertThat(body(authorities.competent(COMMUNE_TITLE, dakDro, LocalDate.of(2024, 2, 12))))
                .contains("truong-phong-gddt Huyện Krông Nô");
        assertThat(body(authorities.competent(COMMUNE_TITLE, dakDro, LAST)))
                .contains("truong-phong-gddt Huyện Krông Nô");
    }

    /** Of a commune all people came to one commune and some land to another. */
    private static Gazetteer oneCommuneOfWhichOnlyLandWentElsewhere() {
        UnitType commune = UnitType.of("xã");
        UnitType province = UnitType.of("tỉnh");
        UnitId top = UnitId.of("t");
        LocalDate start = LocalDate.of(2020, 1, 1);
        List<TerritorialEvent> events = new ArrayList<>(List.of(new TerritorialEvent.Baseline(
                EventId.of("b-t"), enacted(start), top, UnitDescription.ofTop("T", province))));
        for (String name : List.of("cu", "nguoi", "dat")) {
            events.add(new TerritorialEvent.Baseline(
                    EventId.of("b-" + name), enacted(start), UnitId.of(name), UnitDescription.of(name, commune, top)));
        }
        events.add(part("people", Extents.of(Extent.PART, Extent.WHOLE), "nguoi"));
        events.add(part("land", Extents.of(Extent.PART, Extent.NONE), "dat"));
        events.add(new TerritorialEvent.Abolish(EventId.of("end"), enacted(FIRST), UnitId.of("cu")));
        LevelScheme levels = LevelScheme.of(
                LevelScheme.Tier.of(Level.PROVINCE, province), LevelScheme.Tier.of(Level.COMMUNE, commune));
        return Gazetteer.of(Chronicle.of(Dated.of(start, levels), events)).orElseThrow();
    }

    private static TerritorialEvent part(String id, Extents extents, String to) {
        return new TerritorialEvent.Merge(
                EventId.of(id),
                enacted(FIRST),
                List.of(new TerritorialEvent.Portion(UnitId.of("cu"), extents)),
                UnitId.of(to));
    }

    private static Enactment enacted(LocalDate day) {
        return Enactment.of(day, Verification.ILLUSTRATIVE);
    }

    @Test
    void peopleAreWhereThePeopleWentAndAnOfficeMayBeWhereOnlyLandWent() {
        AuthorityRule chair = new AuthorityRule(
                FAMILY_TITLE,
                Set.of(),
                OfficeId.of("chu-tich-ubnd"),
                Level.COMMUNE,
                DateRange.ALWAYS,
                List.of(),
                Verification.ILLUSTRATIVE);
        RecognitionRules rules = SHIPPED.with(new RecognitionRules.Layer(List.of(chair), List.of()));
        Authorities authorities = Authorities.of(rules, oneCommuneOfWhichOnlyLandWentElsewhere());
        Subject household = Subject.of(SubjectId.of("h"), SubjectKind.HOUSEHOLD, UnitId.of("cu"));
        Subject office = Subject.of(SubjectId.of("o"), SubjectKind.UNIT, UnitId.of("cu"));

        assertThat(authorities
                        .competent(FAMILY_TITLE, household, FIRST)
                        .orElseThrow()
                        .body()
                        .unit())
                .isEqualTo(UnitId.of("nguoi"));
        assertThat(codes(authorities.competent(FAMILY_TITLE, office, FIRST)))
                .containsExactly("recognition.authority-ambiguous");
    }

    @Test
    @DisplayName("P-113 on and after 2025-07-01 nobody of a district is competent, and nobody is guessed")
    void noDistrictDecidesOnceThereAreNone() {
        Authorities authorities = Authorities.of(SHIPPED, MAP);

        assertThat(codes(authorities.competent(COMMUNE_TITLE, commune("24688", FIRST), FIRST)))
                .containsExactly("recognition.authority-ended");
        assertThat(codes(authorities.competent(COMMUNE_TITLE, commune("24700", LAST), FIRST)))
                .containsExactly("recognition.subject-ended");
        for (TitleId title : List.of(COMMUNE_TITLE, TitleId.of("don-vi-hoc-tap-cap-huyen"))) {
            assertThat(SHIPPED.authorities(title, FIRST))
                    .isNotEmpty()
                    .allMatch(rule -> rule.level().equals(Level.DISTRICT));
        }
    }

    @Test
    @DisplayName("P-109 the title of the abolished level is nobody's to give, and no other unit's to get")
    void titleOfTheDistrictsEndedWithThem() {
        Authorities authorities = Authorities.of(SHIPPED, MAP);
        TitleId ofDistricts = TitleId.of("cong-dong-hoc-tap-cap-huyen");
        Subject district = Subject.of(
                SubjectId.of("huyen"),
                SubjectKind.ADMINISTRATIVE_UNIT,
                unit("664", LAST).id());

        assertThat(body(authorities.competent(ofDistricts, district, LAST))).contains("giam-doc-so-gddt Tỉnh Đắk Nông");
        assertThat(codes(authorities.competent(ofDistricts, commune("24700", LAST), LAST)))
                .containsExactly("recognition.no-authority");
        assertThat(codes(authorities.competent(ofDistricts, commune("24688", FIRST), FIRST)))
                .containsExactly("recognition.level-ended");
        assertThat(codes(authorities.competent(
                        TitleId.of("cong-dong-hoc-tap-cap-tinh"), commune("24688", FIRST), FIRST)))
                .containsExactly("recognition.no-authority");
    }

    @Test
    void ministerDecidesOnAProvinceBeforeAndAfter() {
        Authorities authorities = Authorities.of(SHIPPED, MAP);
        TitleId title = TitleId.of("cong-dong-hoc-tap-cap-tinh");
        Subject lamDong = Subject.of(
                SubjectId.of("tinh"),
                SubjectKind.ADMINISTRATIVE_UNIT,
                unit("68", FIRST).id());

        assertThat(body(authorities.competent(title, lamDong, FIRST))).contains("bo-truong-bgddt Nước Việt Nam");
    }

    @Test
    void unitOfAProvinceIsDecidedOnByTheProvinceOfTheDay() {
        Authorities authorities = Authorities.of(SHIPPED, MAP);
        TitleId title = TitleId.of("don-vi-hoc-tap-cap-tinh");
        Subject school = Subject.of(
                SubjectId.of("truong"), SubjectKind.UNIT, unit("67", LAST).id());

        assertThat(body(authorities.competent(title, school, LAST))).contains("chu-tich-ubnd Tỉnh Đắk Nông");
        assertThat(body(authorities.competent(title, school, FIRST))).contains("chu-tich-ubnd Tỉnh Lâm Đồng");
    }

    @Test
    void familyIsFollowedIntoTheCommuneOfItsCommune() {
        RecognitionRules made = SHIPPED.with(layer(FAMILY_TITLE, "chu-tich-ubnd", Level.COMMUNE));
        Subject family = Subject.of(
                SubjectId.of("ho"), SubjectKind.HOUSEHOLD, unit("24700", LAST).id());

        assertThat(codes(Authorities.of(SHIPPED, MAP).competent(FAMILY_TITLE, family, LAST)))
                .containsExactly("recognition.no-authority");
        assertThat(body(Authorities.of(made, MAP).competent(FAMILY_TITLE, family, LAST)))
                .contains("chu-tich-ubnd Xã Đắk Drô");
        assertThat(body(Authorities.of(made, MAP).competent(FAMILY_TITLE, family, FIRST)))
                .contains("chu-tich-ubnd Xã Krông Nô");
    }

    @Test
    void rulesThatNameDifferentBodiesNameNobody() {
        RecognitionRules made = SHIPPED.with(new RecognitionRules.Layer(
                List.of(
                        rule(FAMILY_TITLE, "chu-tich-ubnd", Level.COMMUNE),
                        rule(FAMILY_TITLE, "hoi-khuyen-hoc", Level.COMMUNE)),
                List.of()));
        Subject family = Subject.of(
                SubjectId.of("ho"), SubjectKind.HOUSEHOLD, unit("24700", LAST).id());

        assertThat(codes(Authorities.of(made, MAP).competent(FAMILY_TITLE, family, LAST)))
                .containsExactly("recognition.authority-ambiguous");
    }

    private static String said(Validated<Authority> found) {
        return found.problems().get(0).message(Language.VI);
    }

    @Test
    void whatIsMissingIsSaidInWordsOfPeople() {
        Authorities authorities = Authorities.of(SHIPPED, MAP);
        Subject family = Subject.of(
                SubjectId.of("ho"), SubjectKind.HOUSEHOLD, unit("24700", LAST).id());
        TitleId unheardOf = TitleId.of("danh-hieu-la");

        assertThat(said(authorities.competent(COMMUNE_TITLE, commune("24688", FIRST), FIRST)))
                .contains("không còn cấp huyện (district level) nên không có Trưởng phòng Giáo dục và Đào tạo (")
                .contains("danh hiệu Cộng đồng học tập cấp xã (Learning Community of the commune);");
        assertThat(said(authorities.competent(COMMUNE_TITLE, commune("24700", LAST), FIRST)))
                .contains("Đơn vị Xã Đắk Drô (24700) (xa-24700) không tồn tại vào ngày 01/07/2025");
        assertThat(said(authorities.competent(unheardOf, family, LAST))).contains("danh hiệu \"danh-hieu-la\" cho ho");
    }

    @Test
    void allThatTheCatalogKnowsHasAName() {
        CriteriaCatalog catalog = CriteriaCatalog.load();
        List<TitleId> titles = catalog.rubrics().list().stream()
                .flatMap(rubric -> rubric.title().stream())
                .toList();

        assertThat(titles).isNotEmpty().allSatisfy(title -> {
            assertThat(Names.of(title)).doesNotContain("\"");
            assertThat(SHIPPED.authorities(title, LAST)).allSatisfy(rule -> {
                assertThat(Names.of(rule.office())).doesNotContain("\"");
                assertThat(Names.of(rule.level())).doesNotContain("\"");
            });
        });
    }

    @Test
    void bodiesBetweenWhichNothingDecidesAreNamed() {
        RecognitionRules made = SHIPPED.with(new RecognitionRules.Layer(
                List.of(
                        rule(FAMILY_TITLE, "hoi-khuyen-hoc", Level.COMMUNE),
                        rule(FAMILY_TITLE, "chu-tich-ubnd", Level.COMMUNE)),
                List.of()));
        Subject family = Subject.of(
                SubjectId.of("ho"), SubjectKind.HOUSEHOLD, unit("24700", LAST).id());

        assertThat(said(Authorities.of(made, MAP).competent(FAMILY_TITLE, family, LAST)))
                .contains(
                        "Xã Đắk Drô (24700); Hội Khuyến học (Association for Learning Promotion), Xã Đắk Drô (24700)");
    }

    @Test
    void bodyThatTwoRulesNameIsOne() {
        AuthorityRule rule = rule(FAMILY_TITLE, "chu-tich-ubnd", Level.COMMUNE);
        RecognitionRules made = SHIPPED.with(new RecognitionRules.Layer(List.of(rule, rule), List.of()));
        Subject family = Subject.of(
                SubjectId.of("ho"), SubjectKind.HOUSEHOLD, unit("24700", LAST).id());

        assertThat(body(Authorities.of(made, MAP).competent(FAMILY_TITLE, family, LAST)))
                .contains("chu-tich-ubnd Xã Đắk Drô");
    }

    @Test
    void ruleAboutUnitsOfOneLevelIsNotAboutThoseOfAnother() {
        Authorities authorities = Authorities.of(SHIPPED, MAP);
        TitleId title = TitleId.of("don-vi-hoc-tap");
        LocalDate then = LocalDate.of(2023, 5, 1);
        Subject ofDistrict = Subject.of(
                SubjectId.of("a"), SubjectKind.UNIT, unit("664", LAST).id());
        Subject ofProvince =
                Subject.of(SubjectId.of("b"), SubjectKind.UNIT, unit("67", LAST).id());

        assertThat(body(authorities.competent(title, ofDistrict, then))).contains("chu-tich-ubnd Huyện Krông Nô");
        assertThat(body(authorities.competent(title, ofProvince, then))).contains("chu-tich-ubnd Tỉnh Đắk Nông");
    }

    @Test
    void subjectHasNoPlaceBeforeTheMapBeginsNorInAUnitThatIsNotThereYet() {
        Authorities authorities = Authorities.of(SHIPPED, MAP);
        Subject family = Subject.of(
                SubjectId.of("ho"), SubjectKind.HOUSEHOLD, unit("24688", FIRST).id());

        assertThat(codes(authorities.competent(
                        FAMILY_TITLE, family, MAP.firstDay().minusDays(1))))
                .containsExactly("recognition.subject-not-placed");
        assertThat(codes(authorities.competent(FAMILY_TITLE, family, LAST)))
                .containsExactly("recognition.subject-not-placed");
    }

    @Test
    void subjectOfNoKnownPlaceHasNoAuthority() {
        Subject nowhere = new Subject(SubjectId.of("ho"), SubjectKind.HOUSEHOLD, Optional.empty());

        assertThat(codes(Authorities.of(SHIPPED, MAP).competent(FAMILY_TITLE, nowhere, LAST)))
                .containsExactly("recognition.subject-not-placed");
    }

    private static RecognitionRules.Layer layer(TitleId title, String office, Level level) {
        return new RecognitionRules.Layer(List.of(rule(title, office, level)), List.of());
    }

    static AuthorityRule rule(TitleId title, String office, Level level) {
        return new AuthorityRule(
                title, Set.of(), OfficeId.of(office), level, DateRange.ALWAYS, List.of(), Verification.ILLUSTRATIVE);
    }
}
