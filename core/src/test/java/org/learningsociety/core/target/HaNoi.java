package org.learningsociety.core.target;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

/** Targets of Hà Nội's plan 290/KH-UBND of 05/12/2023, as the facts give them; the texts are short. */
final class HaNoi {

    static final ReadingId NESTED = ReadingId.of("nested");
    static final ReadingId SIDE_BY_SIDE = ReadingId.of("side-by-side");
    static final MeasureId ADULTS = MeasureId.of("adults-with-title");
    static final MeasureId SKILLS = MeasureId.of("digital-skills");
    static final MeasureId PROFICIENT = MeasureId.of("proficient");
    static final MeasureId STUDY = MeasureId.of("criteria-studied");

    private static final Population HOLDERS = group("title-holders", "công dân học tập", "title holders");

    private static final Population ADULT_BASE = new Population.AnyOf(List.of(
            group("adults-of-families", "người lớn trong gia đình học tập", "adults of learning families"),
            group("adults-of-clans", "người lớn trong dòng họ học tập", "adults of learning clans"),
            group("adults-of-communities", "người lớn trong cộng đồng học tập", "adults of learning communities")));

    private static final Base OPEN = new Base.Ambiguous(List.of(
            new Reading(
                    NESTED,
                    LocalizedText.of("trong số người có kỹ năng số", "of those with digital skills"),
                    new Population.Having(HOLDERS, LocalizedText.of("có kỹ năng số", "with digital skills")),
                    Optional.of(SKILLS)),
            new Reading(
                    SIDE_BY_SIDE,
                    LocalizedText.of("trong số tất cả công dân học tập", "of all holders"),
                    HOLDERS,
                    Optional.empty())));

    static final Target ADULTS_2025 = share("adults-2025", ADULTS, new Base.Stated(ADULT_BASE), 40, 2025);
    static final Target ADULTS_2030 = share("adults-2030", ADULTS, new Base.Stated(ADULT_BASE), 60, 2030);
    static final Target SKILLS_2025 = share("skills-2025", SKILLS, new Base.Stated(HOLDERS), 70, 2025);
    static final Target SKILLS_2030 = share("skills-2030", SKILLS, new Base.Stated(HOLDERS), 90, 2030);
    static final Target PROFICIENT_2025 = share("proficient-2025", PROFICIENT, OPEN, 60, 2025);
    static final Target PROFICIENT_2030 = share("proficient-2030", PROFICIENT, OPEN, 80, 2030);
    static final Target STUDY_2030 =
            target("study-2030", STUDY, new Goal.Qualitative(LocalizedText.of("tiếp tục phổ biến", "goes on")), 2030);

    static final List<Target> TARGETS =
            List.of(ADULTS_2025, SKILLS_2025, PROFICIENT_2025, STUDY_2030, ADULTS_2030, SKILLS_2030, PROFICIENT_2030);

    private HaNoi() {}

    static Target share(String id, MeasureId measure, Base base, int percent, int year) {
        LocalizedText counted = LocalizedText.of("đạt", "reached");
        return target(id, measure, new Goal.ShareOf(base, counted, Threshold.atLeast(Rational.of(percent, 100))), year);
    }

    static Target target(String id, MeasureId measure, Goal goal, int year) {
        return Target.builder()
                .id(TargetId.of(id))
                .measure(measure)
                .name(LocalizedText.of("Chỉ tiêu " + year, "Target " + year))
                .goal(goal)
                .window(DateRange.parse(year + "-01-01/" + (year + 1) + "-01-01"))
                .citations(List.of(Citation.parse("kh-290-ubnd-ha-noi-2023")))
                .verification(Verification.VERIFIED)
                .build();
    }

    private static Population group(String id, String vi, String en) {
        return new Population.Group(PopulationId.of(id), LocalizedText.of(vi, en));
    }
}
