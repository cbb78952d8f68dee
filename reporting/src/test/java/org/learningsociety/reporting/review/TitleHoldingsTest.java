package org.learningsociety.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.reporting.testkit.SmallMap.A;
import static org.learningsociety.reporting.testkit.SmallMap.B;
import static org.learningsociety.reporting.testkit.SmallMap.DAY;
import static org.learningsociety.reporting.testkit.SmallMap.EVE;
import static org.learningsociety.reporting.testkit.SmallMap.GAZETTEER;
import static org.learningsociety.reporting.testkit.SmallMap.H;
import static org.learningsociety.reporting.testkit.SmallMap.P;
import static org.learningsociety.reporting.testkit.SmallMap.X;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.criteria.recognition.Act;
import org.learningsociety.criteria.recognition.Holding;
import org.learningsociety.criteria.recognition.RecognitionEvent;
import org.learningsociety.criteria.recognition.RecognitionEventId;
import org.learningsociety.criteria.recognition.RecognitionHistory;
import org.learningsociety.criteria.recognition.RecognitionState;
import org.learningsociety.criteria.recognition.Standing;
import org.learningsociety.criteria.rubric.Rubrics;
import org.learningsociety.reporting.render.MarkdownRenderer;
import org.learningsociety.reporting.tally.Tally;
import org.learningsociety.reporting.testkit.SampleReview;

class TitleHoldingsTest {

    private static final TitleId FAMILY = TitleId.of("gia-dinh-hoc-tap");
    private static final LocalDate BEFORE = EVE.minusYears(1);
    private static final Rubrics NO_RUBRICS = Rubrics.of(List.of());

    private static final Holding LASTING = held(Optional.empty(), Optional.empty());
    /** By one reading it ended the day before, by another it ends three days later. */
    private static final Holding OPEN = held(Optional.of(EVE.minusDays(1)), Optional.of(EVE.plusDays(3)));

    private static Holding held(Optional<LocalDate> earliest, Optional<LocalDate> latest) {
        return new Holding(
                Optional.empty(),
                BEFORE,
                BEFORE,
                latest.isPresent() ? DateBound.unknown() : DateBound.open(),
                earliest,
                latest,
                RecognitionEventId.of("e-granted"));
    }

    private static RecognitionHistory history(String id, SubjectKind kind, UnitId unit, Standing standing) {
        return history(id, kind, unit, standing, LASTING);
    }

    private static RecognitionHistory history(
            String id, SubjectKind kind, UnitId unit, Standing standing, Holding holding) {
        Subject subject = Subject.of(SubjectId.of(id), kind, unit);
        RecognitionEvent event = new RecognitionEvent(
                RecognitionEventId.of("e-" + id),
                subject.id(),
                FAMILY,
                BEFORE,
                BEFORE,
                Optional.empty(),
                new Act.Nominated(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        RecognitionState state = new RecognitionState(
                standing, Optional.of(holding), Optional.empty(), Optional.empty(), Optional.of(event));
        return new RecognitionHistory(
                subject, FAMILY, List.of(new RecognitionHistory.Change(event, state)), Optional.empty(), List.of());
    }

    private static final List<RecognitionHistory> HISTORIES = List.of(
            history("ho-1", SubjectKind.HOUSEHOLD, A, Standing.HELD),
            history("ho-2", SubjectKind.HOUSEHOLD, A, Standing.REVOKED),
            history("ho-3", SubjectKind.HOUSEHOLD, B, Standing.HELD),
            history("xa", SubjectKind.ADMINISTRATIVE_UNIT, B, Standing.HELD));

    @Test
    void whoHoldsATitleIsCountedUpTheTree() {
        TitleHoldings family = TitleHoldings.of(HISTORIES, GAZETTEER, EVE, NO_RUBRICS)
                .orElseThrow()
                .get(0);
        Tally h = family.figures().at(H);

        assertThat(family.name().vi()).isEqualTo("gia-dinh-hoc-tap");
        assertThat(List.of(h.met(), h.unknown(), h.notMet(), h.of())).containsExactly(3L, 0L, 1L, 4L);
        assertThat(family.check(H)).isEmpty();
        assertThat(family.check(A))
                .extracting(one -> one.arguments().get("count"))
                .containsExactly("2");
    }

    /** All of a went to x; of b nobody knows who went where. */
    @Test
    void afterAMergerASubjectCountsInTheNewUnitAndInNoneWhereTheOldOneWasDivided() {
        TitleHoldings family = TitleHoldings.of(HISTORIES, GAZETTEER, DAY, NO_RUBRICS)
                .orElseThrow()
                .get(0);

        assertThat(family.figures().at(X).of()).isEqualTo(2);
        assertThat(family.figures().at(P).of()).isEqualTo(2);
        assertThat(family.figures().total().of()).isEqualTo(4);
        assertThat(family.check(P).get(0).message(Language.EN)).contains("2 subjects in gia-dinh-hoc-tap");
    }

    @Test
    void onlyAdministrativeUnitsWithinAreNamed() {
        assertThat(TitleHoldings.exemplaryCases(HISTORIES, GAZETTEER.at(EVE), H, EVE, NO_RUBRICS))
                .extracting(one -> one.name().vi())
                .containsExactly("Xã Bình");
        assertThat(TitleHoldings.exemplaryCases(HISTORIES, GAZETTEER.at(EVE), A, EVE, NO_RUBRICS))
                .isEmpty();
    }

    @Test
    void whoMayHoldATitleNoLongerIsUnknownAndNoExample() {
        List<RecognitionHistory> open = List.of(history("xa", SubjectKind.ADMINISTRATIVE_UNIT, B, Standing.HELD, OPEN));
        Tally b = TitleHoldings.of(open, GAZETTEER, EVE, NO_RUBRICS)
                .orElseThrow()
                .get(0)
                .figures()
                .at(B);

        assertThat(List.of(b.met(), b.unknown(), b.notMet(), b.of())).containsExactly(0L, 1L, 0L, 1L);
        assertThat(TitleHoldings.exemplaryCases(open, GAZETTEER.at(EVE), H, EVE, NO_RUBRICS))
                .isEmpty();
    }

    @Test
    void theReviewShowsNumbersAndNoShare() {
        String page = MarkdownRenderer.render(
                SampleReview.review()
                        .withHoldings(TitleHoldings.of(HISTORIES, GAZETTEER, EVE, NO_RUBRICS)
                                .orElseThrow())
                        .toReport(),
                Language.EN);

        assertThat(page)
                .contains(
                        "| gia-dinh-hoc-tap | 3 | 0 | 1 | 4 |",
                        "| Xã An | 1 | 0 | 1 | 2 |",
                        "| Xã Bình | 2 | 0 | 0 | 2 |");
    }
}
