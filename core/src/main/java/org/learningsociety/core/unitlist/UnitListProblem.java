package org.learningsociety.core.unitlist;

import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.text.MessageBundle;

/** What can be wrong with unit lists, succession tables and lists of retypings, alone and together. */
public enum UnitListProblem implements ProblemCode {
    /** The name of a file does not hold a day. */
    FILE_NAME("file-name"),
    /** A folder has none of the files. */
    NO_FILES("no-files"),
    /** Two lists describe one day. */
    LIST_TWICE("list-twice"),
    /** There is no level scheme on the day of a list. */
    BEFORE_LEVELS("before-levels"),
    /** The map below the list has not one unit at the top on the day, to which the list's units could belong. */
    NO_ROOT("no-root"),
    /** A code stands twice in one list. */
    CODE_TWICE("code-twice"),
    /** There is no such type of unit on the day. */
    UNKNOWN_TYPE("unknown-type"),
    /** The full name is not the word of the type and the name. */
    FULL_NAME("full-name"),
    /** A list has no row. */
    NO_UNITS("no-units"),
    /** The list shows a unit of the highest level that is not the one of the map below. */
    OTHER_ROOT("other-root"),
    /** A unit has no parent, although the list has units of higher levels. */
    NO_PARENT("no-parent"),
    /** The list has no unit with the parent's code; told once for each code, at the first of its rows. */
    UNKNOWN_PARENT("unknown-parent"),
    /** A unit is its own ancestor. */
    PARENT_CYCLE("parent-cycle"),
    /** The parent does not stand at a higher level. */
    PARENT_NOT_ABOVE("parent-not-above"),
    /** A table has no list of its day. */
    NO_LIST("no-list"),
    /** Units began or ended between two lists, and there is no table of the day at all. */
    NO_TABLE("no-table"),
    /** A table has no list of an earlier day. */
    NO_EARLIER_LIST("no-earlier-list"),
    /** On a later day there is no longer a type of unit that the list has, and no list shows what became of the units. */
    TYPES_END("types-end"),
    /** A link comes from a code that the earlier list does not have. */
    UNKNOWN_OLD_CODE("unknown-old-code"),
    /** A link goes to a code that the list of the day does not have. */
    UNKNOWN_NEW_CODE("unknown-new-code"),
    /** Two links join the same units. */
    DUPLICATE_LINK("duplicate-link"),
    /** A link joins units of two levels, although units that lie in the old one have links of their own. */
    OTHER_LEVEL("other-level"),
    /** A table prints a name that is not that of the old unit. */
    OLD_NAME("old-name"),
    /** A table prints a name that is not that of the new unit. */
    NEW_NAME("new-name"),
    /** A table prints a province to which the old unit does not belong. */
    OLD_PROVINCE("old-province"),
    /** A table prints a province to which the new unit does not belong. */
    NEW_PROVINCE("new-province"),
    /** A table spells the name of the old unit otherwise than the list. */
    SPELLING("spelling"),
    /** A link that says that nothing changed is not the only one of its units. */
    UNCHANGED_NOT_ALONE("unchanged-not-alone"),
    /** A link says that nothing changed, but the code, name or type did. */
    UNCHANGED_DIFFERS("unchanged-differs"),
    /** A link says that the unit was renamed, but the name is the same. */
    NOT_RENAMED("not-renamed"),
    /** A link says that the type changed, but it is the same. */
    NOT_RETYPED("not-retyped"),
    /** A link says that it is a remainder, but also that it is the whole. */
    REMAINDER_WHOLE("remainder-whole"),
    /** Two links say that one unit goes on. */
    KEPT_TWICE("kept-twice"),
    /** A link that is whole in area and people is not the only one of its old unit. */
    WHOLE_NOT_ALONE("whole-not-alone"),
    /** What an old unit gave, over all links, cannot be the whole of it. */
    SHARES("shares"),
    /** Of an old unit one link has a part of the people and the others have none, so that it must be all of them. */
    PART_OF_PEOPLE("part-of-people"),
    /** A unit of the earlier list has no successor although its level goes on. */
    NO_SUCCESSOR("no-successor"),
    /** A unit of the later list has no predecessor. */
    NO_PREDECESSOR("no-predecessor"),
    /** A name changed between two lists and nothing says why; the unit keeps its name. */
    NAME_UNEXPLAINED("name-unexplained"),
    /** A type changed between two lists and nothing says why; the unit keeps its type. */
    TYPE_UNEXPLAINED("type-unexplained"),
    /** A parent changed between two lists and nothing says why; the unit keeps its parent. */
    PARENT_UNEXPLAINED("parent-unexplained"),
    /** A code is a known variant of the official one, which is used instead. */
    CODE_VARIANT("code-variant"),
    /** The map below the list has another name under the code. */
    OTHER_NAME("other-name"),
    /** The map below the list has another type under the code. */
    OTHER_TYPE("other-type"),
    /** The map below the list has another parent for the unit. */
    OTHER_PARENT("other-parent"),
    /** The map below the list has another unit under the code. */
    OTHER_UNIT("other-unit"),
    /** The map below the list ends a unit that goes on by the table. */
    ENDED("ended"),
    /** The map below the list says otherwise how much of a unit went one way. */
    OTHER_EXTENTS("other-extents"),
    /** The map below the list has a link from a unit of the table that the table lacks. */
    LINK_MISSING("link-missing"),
    /** A unit is retyped twice on one day. */
    RETYPING_TWICE("retyping-twice"),
    /** No unit has the code on the eve of its retyping. */
    RETYPING_UNKNOWN("retyping-unknown"),
    /** A retyping says another type or name before than the unit has. */
    RETYPING_BEFORE("retyping-before"),
    /** A retyping changes nothing. */
    RETYPING_NOTHING("retyping-nothing");

    private static final class Messages {
        private static final MessageBundle BUNDLE = MessageBundle.load(UnitListProblem.class, "unitlist");
    }

    private final String id;

    UnitListProblem(String name) {
        this.id = "unitlist." + name;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public MessageBundle messages() {
        return Messages.BUNDLE;
    }
}
