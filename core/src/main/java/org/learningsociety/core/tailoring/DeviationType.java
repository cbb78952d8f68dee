package org.learningsociety.core.tailoring;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.plan.ItemKind;
import org.learningsociety.core.plan.LinkKind;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanItem;
import org.learningsociety.core.tailoring.Deviation.Severity;
import org.learningsociety.core.text.LocalizedText;

/** In what a plan may depart from the one above, and how much that matters unless more is known. */
public enum DeviationType {
    /** An item says it in other words, with a shift of weight. */
    REWORDED(Severity.INFO, "diễn đạt lại", "reworded"),
    /** An item asks for less: fewer people, fields or means. */
    NARROWED(Severity.WARNING, "thu hẹp", "narrowed"),
    /** An item asks for more. */
    WIDENED(Severity.INFO, "mở rộng", "widened"),
    /** An item is bound to the targets of another instrument. */
    RE_ANCHORED(Severity.INFO, "gắn với văn bản khác", "re-anchored"),
    /** An item above was made into several. */
    SPLIT(Severity.INFO, "tách ra", "split"),
    /** Several items above were made into one. */
    MERGED(Severity.INFO, "gộp lại", "merged"),
    /** An item above has no counterpart; an error where no reason is given. */
    OMITTED(Severity.WARNING, "lược bỏ", "omitted"),
    /** An item brings something new. */
    ADDED(Severity.INFO, "bổ sung", "added"),
    /** Nobody has said what an item goes back to, or whether an item above was taken up, where both plans have items of the kind. */
    NOT_LINKED(Severity.WARNING, "chưa đối chiếu", "not linked"),
    /** An item stands at another place among those that both plans have. */
    MOVED(Severity.INFO, "đổi thứ tự", "moved"),
    /** An item names other people. */
    AUDIENCE(Severity.INFO, "đối tượng khác", "other audience"),
    /** The period begins later than above. */
    STARTS_LATER(Severity.WARNING, "bắt đầu muộn hơn", "starts later"),
    /** The period begins earlier than above. */
    STARTS_EARLIER(Severity.INFO, "bắt đầu sớm hơn", "starts earlier"),
    /** The period ends earlier than above. */
    ENDS_EARLIER(Severity.WARNING, "kết thúc sớm hơn", "ends earlier"),
    /** The period ends later than above. */
    ENDS_LATER(Severity.INFO, "kết thúc muộn hơn", "ends later"),
    /** The plan states no period, the one above does. */
    PERIOD_NOT_STATED(Severity.INFO, "không nêu thời gian", "no period stated"),
    /** The plan above states phases, this one states none. */
    PHASES_DROPPED(Severity.WARNING, "không chia giai đoạn", "phases dropped"),
    /** The plan states phases, the one above none. */
    PHASES_ADDED(Severity.INFO, "thêm giai đoạn", "phases added"),
    /** Both state phases, and they differ. */
    PHASES_DIFFER(Severity.WARNING, "giai đoạn khác", "phases differ"),
    /** A review or another milestone of the plan above is missing. */
    MILESTONE_DROPPED(Severity.WARNING, "thiếu mốc", "milestone dropped"),
    /** The plan states a milestone that the one above does not have. */
    MILESTONE_ADDED(Severity.INFO, "thêm mốc", "milestone added"),
    /** A milestone may be done later than above. */
    MILESTONE_LATER(Severity.WARNING, "mốc muộn hơn", "milestone later"),
    /**
     * A target asks for less than the one above, or for less in some areas. It is no error: an authority may have a reason to ask for
     * less, as the law itself does in mountainous areas, and a plan has no place to state it.
     */
    TARGET_WEAKER(Severity.WARNING, "chỉ tiêu thấp hơn", "lower target"),
    /** A target asks for more than the one above, or for as much sooner. */
    TARGET_STRICTER(Severity.INFO, "chỉ tiêu cao hơn", "higher target"),
    /** The plan states targets, but none for a measure and a day for which the one above does. */
    TARGET_MISSING(Severity.WARNING, "thiếu chỉ tiêu", "target missing"),
    /** The plan states a target for a measure or a day for which the one above has none. */
    TARGET_ADDED(Severity.INFO, "thêm chỉ tiêu", "target added"),
    /** What is to be reached by a day above is to be reached later. */
    TARGET_LATER(Severity.WARNING, "chỉ tiêu muộn hơn", "target later"),
    /** Targets for the same measure are shares of other bases, or one is a number or in words: figures alone do not compare them. */
    TARGET_COUNTED_OTHERWISE(Severity.WARNING, "chỉ tiêu tính theo cách khác", "target counted otherwise"),
    /** The plan charges people with duties, but nobody with a part, such as checking, with which the one above does. */
    ROLE_UNASSIGNED(Severity.WARNING, "không phân công", "part not assigned");

    private final Severity severity;
    private final String vi;
    private final String en;

    DeviationType(Severity severity, String vi, String en) {
        this.severity = severity;
        this.vi = vi;
        this.en = en;
    }

    /**
     * Returns how much it matters unless more is known.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }

    /**
     * Returns what people call it.
     *
     * @return a word or two
     */
    public LocalizedText text() {
        return LocalizedText.of(vi, en);
    }

    /** Something above that is gone is an error until a reason is given. */
    Severity severity(boolean isUnexplained) {
        return this == OMITTED && isUnexplained ? Severity.ERROR : severity;
    }

    /** What it means that a plan goes back to no item above of a kind; nothing where it has none, as those above then hold as they are. */
    static Optional<DeviationType> ofSilence(Plan plan, ItemKind kind) {
        List<PlanItem> own = plan.items(kind);
        boolean isLinked = own.stream().noneMatch(item -> plan.links(item.id()).isEmpty());
        return own.isEmpty() ? Optional.empty() : Optional.of(isLinked ? OMITTED : NOT_LINKED);
    }

    static DeviationType of(LinkKind kind) {
        return valueOf(kind.name());
    }
}
