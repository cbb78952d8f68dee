package org.learningsociety.examples.programs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Instrument;
import org.learningsociety.core.law.Issuer;
import org.learningsociety.core.plan.Assignment;
import org.learningsociety.core.plan.ItemKind;
import org.learningsociety.core.plan.LinkKind;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.plan.PlanItem;
import org.learningsociety.core.tailoring.Conformance;
import org.learningsociety.core.tailoring.DeviationType;
import org.learningsociety.core.tailoring.PlanNetwork;
import org.learningsociety.core.territory.Succession;
import org.learningsociety.core.territory.TerritorialEvent;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.PartialDate;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Column;
import org.learningsociety.reporting.report.ColumnType;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Section;
import org.learningsociety.reporting.wording.Wording;

/** A plan of the shipped catalog as a program reads it: what every reader wants to know of it, and the words to say it. */
record PlanDocument(CoreCatalog catalog, Plan plan) {

    private static final Sentences WORDS = Sentences.load("documents");
    private static final PlanId NATIONAL = PlanId.of("quoc-gia-2023");

    static PlanDocument of(CoreCatalog catalog, String plan) {
        return new PlanDocument(catalog, catalog.plan(PlanId.of(plan)));
    }

    static LocalizedText say(String key) {
        return WORDS.say(key);
    }

    static LocalizedText say(String key, Map<String, LocalizedText> arguments) {
        return WORDS.say(key, arguments);
    }

    static LocalizedText count(int count) {
        return LocalizedText.ofName(Integer.toString(count));
    }

    static LocalizedText period(DateRange period) {
        return say(
                "period",
                Map.of(
                        "first", StoryWords.date(period.from().day().orElseThrow()),
                        "last", StoryWords.date(period.lastDay().orElseThrow())));
    }

    /** What was done to something above, such as "thu hẹp, bổ sung". */
    static LocalizedText kinds(Set<LinkKind> kinds) {
        return StoryWords.enumeration(kinds.stream()
                .map(kind -> kind == LinkKind.ADOPTED
                        ? say("kind.ADOPTED")
                        : DeviationType.valueOf(kind.name()).text())
                .toList());
    }

    static Block paragraph(String key) {
        return paragraph(key, Map.of());
    }

    static Block paragraph(String key, Map<String, LocalizedText> arguments) {
        return new Block.Paragraph(say(key, arguments));
    }

    static Block items(Stream<LocalizedText> items) {
        return new Block.Items(items.toList());
    }

    static Column words(String id, String key) {
        return Column.of(id, say(key), ColumnType.TEXT);
    }

    LocalizedText cited(List<Citation> citations) {
        return StoryWords.citation(citations.stream().distinct().toList(), catalog.instruments());
    }

    Plan national() {
        return catalog.plan(NATIONAL);
    }

    Conformance againstNational() {
        PlanNetwork network = PlanNetwork.of(List.of(catalog.campaign()), catalog.plans(), catalog.instruments())
                .orElseThrow();
        return Conformance.of(network, plan.id(), NATIONAL);
    }

    /** The last day of which the shipped map knows something. */
    LocalDate lastKnown() {
        return catalog.territory().chronicle().events().stream()
                .map(TerritorialEvent::operatesFrom)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    Report.Builder report(String program, LocalDate on) {
        return Report.builder()
                .title(say(program + ".title"))
                .subtitle(say(program + ".subtitle"))
                .date(on);
    }

    Instrument instrument() {
        return catalog.instruments().get(plan.instrument());
    }

    /** The day on which the document was signed, or the first on which it may have been, where the day is blank. */
    LocalDate signed() {
        return instrument()
                .date()
                .flatMap(date -> date.toDateRange().from().day())
                .orElseThrow();
    }

    /** Whose document, of which day and period, and what of it was read. */
    Section head() {
        return head("document", "head.title");
    }

    Section head(String id, String title) {
        return Section.of(id, say(title), List.of(new Block.Paragraph(plan.title()), items(headLines())));
    }

    private Stream<LocalizedText> headLines() {
        Instrument document = instrument();
        List<LocalizedText> lines = new ArrayList<>();
        lines.add(say("head.document", Map.of("document", cited(List.of(Citation.of(document.id()))))));
        lines.add(say(
                "head.issuer",
                Map.of(
                        "issuer",
                        StoryWords.enumeration(
                                document.issuers().stream().map(Issuer::name).toList()))));
        lines.add(document.date().map(PlanDocument::date).orElseGet(() -> say("head.undated")));
        plan.period().ifPresent(period -> lines.add(say("head.period", Map.of("period", period(period)))));
        lines.add(say(
                "head.read",
                Map.of(
                        "source",
                        say("source." + plan.sourceKind()),
                        "label",
                        LocalizedText.of(
                                plan.verification().label(Language.VI),
                                plan.verification().label(Language.EN)))));
        return lines.stream();
    }

    private static LocalizedText date(PartialDate date) {
        return say("head.date", Map.of("date", LocalizedText.of(date.printed(), date.toString())));
    }

    /** The items of a kind, as the document numbers them. */
    Stream<LocalizedText> numbered(ItemKind kind) {
        return plan.items(kind).stream().map(PlanDocument::numbered);
    }

    static LocalizedText numbered(PlanItem item) {
        return say("item." + item.kind(), Map.of("number", count(item.ordinal()), "text", item.text()));
    }

    /** Who has to do what, and in which part. */
    static LocalizedText duty(Assignment assignment) {
        return say(
                "duty",
                Map.of(
                        "actor", assignment.actor().name(),
                        "role", say("role." + assignment.role()),
                        "duty", assignment.duty()));
    }

    static LocalizedText kind(Succession link) {
        return LocalizedText.of(
                Wording.in(Language.VI).succession(link.kind()),
                Wording.in(Language.EN).succession(link.kind()));
    }

    LocalizedText unitName(UnitId unit, LocalDate on) {
        return LocalizedText.ofName(catalog.territory().at(on).get(unit).fullName());
    }

    /** What a reader should know before relying on the plans. */
    static Section notes(Plan... plans) {
        return Section.of(
                "notes",
                say("notes.title"),
                List.of(items(
                        Stream.of(plans).flatMap(plan -> plan.notes().stream()).distinct())));
    }
}
