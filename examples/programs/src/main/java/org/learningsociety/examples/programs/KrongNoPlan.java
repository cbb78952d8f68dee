package org.learningsociety.examples.programs;

import static org.learningsociety.examples.programs.PlanDocument.count;
import static org.learningsociety.examples.programs.PlanDocument.items;
import static org.learningsociety.examples.programs.PlanDocument.paragraph;
import static org.learningsociety.examples.programs.PlanDocument.period;
import static org.learningsociety.examples.programs.PlanDocument.say;
import static org.learningsociety.examples.programs.PlanDocument.words;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.plan.Assignment;
import org.learningsociety.core.plan.CriterionGroup;
import org.learningsociety.core.plan.CriterionNature;
import org.learningsociety.core.plan.Milestone;
import org.learningsociety.core.plan.MovementCriterion;
import org.learningsociety.core.plan.Phase;
import org.learningsociety.core.plan.PlanScope;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Column;
import org.learningsociety.reporting.report.ColumnType;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Row;
import org.learningsociety.reporting.report.Section;

/** Tells what plan 123/KH-UBND of huyện Krông Nô asks of whom, in which phase, and how its milestones stand from day to day. */
public final class KrongNoPlan {

    static final DocumentProgram PROGRAM =
            new DocumentProgram(KrongNoPlan.class, "krong-no-plan", catalog -> new KrongNoPlan(catalog).report());

    private static final LocalDate BEFORE = LocalDate.of(2024, 12, 31);
    private static final LocalDate AFTER = LocalDate.of(2031, 1, 1);
    private static final LocalDate SUPPOSED_REVIEW = LocalDate.of(2025, 5, 20);

    private final PlanDocument document;
    private final UnitId district;
    private final LocalDate end;

    private KrongNoPlan(CoreCatalog catalog) {
        document = PlanDocument.of(catalog, "krong-no-2024");
        district = ((PlanScope.Territory) document.plan().scope()).unit();
        end = catalog.territory().get(district).lifetime().to().day().orElseThrow();
    }

    /**
     * Runs the program.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        PROGRAM.start(arguments);
    }

    private Report report() {
        return document.report("krong-no", document.lastKnown())
                .addSections(document.head(), criteria(), phases(), milestones(), PlanDocument.notes(document.plan()))
                .build();
    }

    private Section criteria() {
        List<CriterionGroup> groups = document.plan().criterionGroups();
        List<MovementCriterion> all = document.plan().movementCriteria();
        return Section.of(
                        "criteria",
                        say("krong-no.criteria.title"),
                        List.of(
                                paragraph(
                                        "krong-no.criteria",
                                        Map.of(
                                                "criteria", count(all.size()),
                                                "groups", count(groups.size()),
                                                "titles", count(decided(all, CriterionNature.TITLE_HELD)),
                                                "documents", count(decided(all, CriterionNature.DOCUMENT_EXISTS)),
                                                "judged", count(decided(all, CriterionNature.JUDGED)))),
                                natures(groups, all)))
                .withSections(groups.stream()
                        .map(group -> section(group, groups.indexOf(group) + 1))
                        .toList());
    }

    private static int decided(List<MovementCriterion> criteria, CriterionNature nature) {
        return Math.toIntExact(criteria.stream()
                .filter(criterion -> criterion.nature() == nature)
                .count());
    }

    private static Block natures(List<CriterionGroup> groups, List<MovementCriterion> all) {
        return Block.Table.of(
                        "natures",
                        say("krong-no.natures"),
                        Stream.concat(
                                        Stream.of(words("group", "krong-no.group")),
                                        Stream.concat(
                                                Arrays.stream(CriterionNature.values())
                                                        .map(nature -> column(nature.name(), "nature." + nature)),
                                                Stream.of(column("all", "krong-no.all"))))
                                .toList(),
                        groups.stream()
                                .map(group -> row(group.name(), group.criteria()))
                                .toList())
                .withTotal(row(say("krong-no.all"), all));
    }

    private static Column column(String id, String key) {
        return Column.of(id.toLowerCase(Locale.ROOT).replace('_', '-'), say(key), ColumnType.COUNT);
    }

    private static Row row(LocalizedText name, List<MovementCriterion> criteria) {
        Stream<Cell> counts =
                Arrays.stream(CriterionNature.values()).map(nature -> Cell.count(decided(criteria, nature)));
        return Row.of(Stream.concat(
                        Stream.of(Cell.text(name)), Stream.concat(counts, Stream.of(Cell.count(criteria.size()))))
                .toArray(Cell[]::new));
    }

    private static Section section(CriterionGroup group, int number) {
        return Section.of(
                "group-" + number,
                group.name(),
                List.of(items(group.criteria().stream()
                        .map(criterion -> say(
                                "krong-no.criterion",
                                Map.of(
                                        "number", count(criterion.ordinal()),
                                        "text", criterion.text(),
                                        "nature", say("nature." + criterion.nature())))))));
    }

    private Section phases() {
        return Section.of(
                        "phases",
                        say("krong-no.phases.title"),
                        List.of(paragraph(
                                "krong-no.phases",
                                Map.of("phases", count(document.plan().phases().size())))))
                .withSections(
                        document.plan().phases().stream().map(this::section).toList());
    }

    private Section section(Phase phase) {
        List<Assignment> duties = document.plan().assignments(phase.id());
        return Section.of(
                phase.id().value(),
                phase.name(),
                List.of(
                        paragraph("krong-no.phase", Map.of("period", period(phase.period()))),
                        items(duties.stream().map(PlanDocument::duty))));
    }

    private Section milestones() {
        return Section.of(
                        "milestones",
                        say("krong-no.milestones.title"),
                        List.of(
                                paragraph(
                                        "krong-no.orphaned",
                                        Map.of(
                                                "unit", document.unitName(district, end.minusDays(1)),
                                                "date", StoryWords.date(end))),
                                supposed(),
                                paragraph("krong-no.milestones")))
                .withSections(
                        document.plan().milestones().stream().map(this::section).toList());
    }

    private Section section(Milestone milestone) {
        Stream<LocalizedText> days = Stream.of(BEFORE, end.minusDays(1), end, AFTER)
                .map(day -> say(
                        "krong-no.standing",
                        Map.of(
                                "date", StoryWords.date(day),
                                "status", status(milestone, day, Optional.empty()))));
        return Section.of(
                milestone.id().value(),
                milestone.name(),
                List.of(
                        paragraph(
                                "krong-no.owed",
                                Map.of(
                                        "owner", milestone.owner().orElseThrow().name(),
                                        "period", period(milestone.window()))),
                        items(days)));
    }

    /** What would have saved the first review: the only day in this program that no document states. */
    private Block supposed() {
        Milestone review = document.plan().milestones().get(0);
        return paragraph(
                "krong-no.supposed",
                Map.of(
                        "name", review.name(),
                        "review", StoryWords.date(SUPPOSED_REVIEW),
                        "date", StoryWords.date(end),
                        "status", status(review, end, Optional.of(SUPPOSED_REVIEW))));
    }

    private LocalizedText status(Milestone milestone, LocalDate on, Optional<LocalDate> done) {
        return say("milestone." + milestone.status(on, done, document.catalog().territory()));
    }
}
