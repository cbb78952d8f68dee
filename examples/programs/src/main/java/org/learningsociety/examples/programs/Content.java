package org.learningsociety.examples.programs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.learningsociety.core.plan.ContentTheme;
import org.learningsociety.core.plan.ItemKind;
import org.learningsociety.core.plan.LinkKind;
import org.learningsociety.core.plan.ParentItem;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanItem;
import org.learningsociety.core.tailoring.Correspondence;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Row;

/**
 * A content of a plan beside the national one to which it goes back.
 *
 * @param theme the national content; absent where the plan brings something of its own
 * @param national what the national plan says; absent where the plan brings something of its own
 * @param local what the plan says; absent where it leaves the national content out
 * @param link what was done, and why it is read so
 */
record Content(
        Optional<ContentTheme> theme, Optional<PlanItem> national, Optional<PlanItem> local, Correspondence link) {

    /** The contents in the order of the national plan, then what is new. */
    static List<Content> of(PlanDocument document) {
        List<Content> all = document.againstNational().items().stream()
                .map(link -> of(link, document))
                .filter(content -> content.items().allMatch(item -> item.kind() == ItemKind.CONTENT))
                .toList();
        return Stream.concat(
                        document.national().items(ItemKind.CONTENT).stream()
                                .flatMap(item -> all.stream()
                                        .filter(content -> content.national().equals(Optional.of(item)))),
                        all.stream().filter(content -> content.national().isEmpty()))
                .toList();
    }

    private static Content of(Correspondence link, PlanDocument document) {
        Plan above = document.national();
        Optional<PlanItem> national = link.parent()
                .filter(ParentItem.OfPlan.class::isInstance)
                .flatMap(parent -> above.find(((ParentItem.OfPlan) parent).item()));
        Optional<ContentTheme> theme = national.flatMap(PlanItem::theme)
                .flatMap(id -> document.catalog().campaign().themes().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst());
        return new Content(theme, national, link.item().flatMap(document.plan()::find), link);
    }

    private Stream<PlanItem> items() {
        return Stream.concat(national.stream(), local.stream());
    }

    /** One sentence: which content, what was done, and why it is read so; what was kept needs no more than the reason. */
    LocalizedText line() {
        return isKept()
                ? PlanDocument.say("content.kept", Map.of("theme", name(), "reason", reason()))
                : PlanDocument.say("content", Map.of("theme", name(), "done", done(), "reason", reason()));
    }

    /** What was done, such as "thu hẹp, bổ sung". */
    LocalizedText done() {
        return PlanDocument.kinds(link.kinds());
    }

    boolean isKept() {
        return link.kinds().equals(Set.of(LinkKind.ADOPTED));
    }

    LocalizedText name() {
        return theme.map(one -> PlanDocument.say(
                        "theme.name", Map.of("id", LocalizedText.ofName(one.id().value()), "name", one.name())))
                .orElseGet(() -> PlanDocument.say(
                        "theme.none",
                        Map.of("number", PlanDocument.count(local.orElseThrow().ordinal()))));
    }

    /** The last step is the plan's own; those above it are not what the reader asks about. */
    private LocalizedText reason() {
        return link.reasons().get(0);
    }

    /** What the plans say, one below the other, so that the difference shows also on a telephone. */
    static Block.Table table(String section, List<Content> contents, LocalizedText caption, LocalizedText plan) {
        return Block.Table.of(
                section + "-wording",
                caption,
                List.of(PlanDocument.words("plan", "wording.plan"), PlanDocument.words("text", "wording.text")),
                contents.stream().flatMap(content -> content.rows(plan)).toList());
    }

    private Stream<Row> rows(LocalizedText plan) {
        boolean isSame = local.map(PlanItem::text).equals(national.map(PlanItem::text));
        return isSame
                ? Stream.of(row(PlanDocument.say("wording.both"), local))
                : Stream.concat(
                        national.stream().map(item -> row(PlanDocument.say("wording.national"), national)),
                        Stream.of(row(plan, local)));
    }

    private Row row(LocalizedText plan, Optional<PlanItem> item) {
        return Row.of(
                Cell.text(PlanDocument.say("wording.whose", Map.of("theme", shortName(), "plan", plan))),
                item.map(PlanItem::text).map(Cell::text).orElseGet(() -> Cell.text(PlanDocument.say("wording.none"))));
    }

    private LocalizedText shortName() {
        return theme.map(one -> LocalizedText.ofName(one.id().value())).orElseGet(this::name);
    }
}
