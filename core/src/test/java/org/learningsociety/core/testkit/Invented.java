package org.learningsociety.core.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Enactment;
import org.learningsociety.core.territory.EventId;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.core.territory.Extents;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.LevelScheme;
import org.learningsociety.core.territory.Roster;
import org.learningsociety.core.territory.TerritorialEvent;
import org.learningsociety.core.territory.TerritorialEvent.Portion;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitDescription;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitType;
import org.learningsociety.core.time.Dated;

/**
 * A history under construction: every change picks from what is there at the time, so whatever numbers a generator draws, the
 * events fit together, and a smaller draw gives a simpler history.
 */
final class Invented {

    /** What may happen. */
    enum Kind {
        CREATE,
        RENAME,
        RETYPE,
        RECODE,
        TRANSFER,
        ABOLISH,
        MERGE,
        SPLIT,
        DIVIDE,
        GIVE,
        HAND_CODE_ON,
        DROP_LEVEL
    }

    /** One change: numbers that choose among what is possible, and the days since the change before. */
    record Change(Kind kind, int choice, int option, int days) {}

    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 11, 1);
    private static final List<String> NAMES =
            List.of("Tân An", "Hòa Bình", "Hoà Bình", "Đắk Mâm", "Ba Chẽ", "1", "Krông Nô", "An Giang", "Cẩm Giàng");

    private final List<TerritorialEvent> events = new ArrayList<>();
    private final Map<UnitId, UnitDescription> open = new TreeMap<>();
    private final Map<UnitType, Integer> depths = new TreeMap<>();
    private final List<UnitCode> retired = new ArrayList<>();
    private List<Integer> scheme;
    private Dated<LevelScheme> levels;
    private LocalDate day = FIRST_DAY;
    private int units;

    private Invented(int depth) {
        scheme = IntStream.range(0, depth).boxed().toList();
        levels = Dated.of(FIRST_DAY, levelScheme());
        scheme.forEach(level -> Stream.of("a", "b").forEach(variant -> depths.put(type(level, variant), level)));
    }

    static Chronicle chronicle(int depth, List<Integer> places, List<Change> changes) {
        Invented history = new Invented(depth);
        history.begin(new UnitDescription("Việt Nam", type(0, "a"), Optional.empty(), history.freshCode()), true);
        places.forEach(place -> history.create(place, place / 7, true));
        changes.forEach(history::apply);
        return Chronicle.of(history.levels, history.events).withRosters(rosters(history.events));
    }

    /** Of most units it is said that all below them are recorded, of some it is not. */
    private static List<Roster> rosters(List<TerritorialEvent> events) {
        return events.stream()
                .filter(event -> event instanceof TerritorialEvent.Baseline || event instanceof TerritorialEvent.Create)
                .map(event -> new Roster(event.units().get(0), event.operatesFrom()))
                .filter(roster -> roster.unit().value().hashCode() % 5 != 0)
                .toList();
    }

    private void apply(Change change) {
        day = day.plusDays(change.days);
        switch (change.kind) {
            case CREATE -> create(change.choice, change.option, false);
            case RENAME -> rename(change);
            case RETYPE -> retype(change);
            case RECODE -> recode(change);
            case TRANSFER -> transfer(change);
            case ABOLISH -> pick(leaves(), change.choice).ifPresent(this::abolish);
            case MERGE -> merge(change);
            case SPLIT -> split(change);
            case DIVIDE -> divide(change);
            case GIVE -> give(change);
            case HAND_CODE_ON -> handCodeOn(change);
            case DROP_LEVEL -> dropLevel(change);
        }
    }

    private void create(int choice, int option, boolean baseline) {
        List<UnitId> parents =
                open.keySet().stream().filter(unit -> depth(unit) < bottom()).toList();
        pick(parents, choice).ifPresent(parent -> {
            // Most units stand right below their parent; some skip a level.
            List<Integer> below =
                    scheme.stream().filter(level -> level > depth(parent)).toList();
            int level = below.get(option % 4 == 0 ? option % below.size() : 0);
            begin(new UnitDescription(name(option), type(level, "a"), Optional.of(parent), freshCode()), baseline);
        });
    }

    private void rename(Change change) {
        pick(List.copyOf(open.keySet()), change.choice).ifPresent(unit -> {
            events.add(new TerritorialEvent.Rename(id("rename", unit), enactment(), unit, name(change.option)));
            open.put(unit, state(unit).withName(name(change.option)));
        });
    }

    private void retype(Change change) {
        pick(List.copyOf(open.keySet()), change.choice).ifPresent(unit -> {
            UnitType type = type(depth(unit), change.option % 2 == 0 ? "b" : "a");
            events.add(new TerritorialEvent.Retype(id("retype", unit), enactment(), unit, type));
            open.put(unit, state(unit).withType(type));
        });
    }

    private void recode(Change change) {
        pick(List.copyOf(open.keySet()), change.choice).ifPresent(unit -> {
            retired.addAll(state(unit).codes());
            Optional<UnitCode> code = change.option % 3 == 0
                    ? Optional.empty()
                    : Optional.of(freshCode().get(0));
            events.add(new TerritorialEvent.Recode(id("recode", unit), enactment(), unit, CodeSystem.NSO, code));
            UnitDescription without = state(unit).withoutCode(CodeSystem.NSO);
            open.put(unit, code.map(without::withCode).orElse(without));
        });
    }

    private void transfer(Change change) {
        pick(belowTop(), change.choice).ifPresent(unit -> {
            List<UnitId> above = open.keySet().stream()
                    .filter(other -> depth(other) < depth(unit))
                    .toList();
            pick(above, change.option).ifPresent(parent -> transfer(unit, parent));
        });
    }

    private void transfer(UnitId unit, UnitId parent) {
        events.add(new TerritorialEvent.Transfer(id("transfer", unit), enactment(), unit, parent));
        open.put(unit, state(unit).withParent(parent));
    }

    private void merge(Change change) {
        pick(belowTop(), change.choice).ifPresent(first -> {
            List<UnitId> peers = belowTop().stream()
                    .filter(unit -> depth(unit) == depth(first) && !unit.equals(first))
                    .toList();
            List<UnitId> merged = Stream.concat(Stream.of(first), pick(peers, change.option).stream())
                    .toList();
            UnitDescription before = state(first);
            UnitDescription after =
                    new UnitDescription(name(change.option), before.type(), before.parent(), before.codes());
            UnitId heir = begin(after, false);
            merged.forEach(unit -> leaveTo(unit, heir));
            List<Portion> portions = merged.stream().map(Portion::whole).toList();
            events.add(new TerritorialEvent.Merge(id("merge", heir), enactment(), portions, heir));
        });
    }

    private void split(Change change) {
        pick(belowTop(), change.choice).ifPresent(unit -> {
            UnitDescription before = state(unit);
            boolean remains = change.option % 2 == 0;
            UnitId one = remains
                    ? unit
                    : begin(new UnitDescription("Tân An", before.type(), before.parent(), before.codes()), false);
            UnitId other = begin(new UnitDescription("Tân Thành", before.type(), before.parent(), freshCode()), false);
            if (!remains) {
                leaveTo(unit, one);
            }
            Rational share = Rational.of(1, 2 + change.option % 59);
            boolean known = change.option % 3 == 0;
            Extent small = known ? Extent.part(share) : Extent.PART;
            Extent large = known ? Extent.part(Rational.ONE.minus(share)) : Extent.PART;
            boolean areaOnly = change.option % 5 == 0;
            Portion kept = new Portion(one, Extents.of(large, areaOnly ? Extent.WHOLE : large));
            Portion given = new Portion(other, Extents.of(small, areaOnly ? Extent.NONE : small));
            events.add(new TerritorialEvent.Split(id("split", unit), enactment(), unit, List.of(kept, given)));
        });
    }

    /** A unit ends, and what it had goes to one or two of its peers; where they are known, the shares add up to one. */
    private void divide(Change change) {
        pick(belowTop(), change.choice).ifPresent(unit -> {
            List<UnitId> peers = peers(unit);
            if (peers.isEmpty()) {
                return;
            }
            UnitId first = peers.get(change.option % peers.size());
            UnitId second = peers.get(change.choice % peers.size());
            leaveTo(unit, first);
            Rational share = Rational.of(1, 2 + change.option % 59);
            List<Extent> extents = switch (change.option % 4) {
                case 0 -> List.of(Extent.part(share), Extent.part(Rational.ONE.minus(share)));
                case 1 -> List.of(Extent.part(Rational.of(1, 4), Rational.of(1, 2)), Extent.PART);
                case 2 -> List.of(Extent.NOT_STATED, Extent.part(Rational.ZERO, Rational.of(2, 3)));
                default -> List.of(Extent.PART, Extent.PART);
            };
            // A part that stands alone leaves untold where the rest went.
            Extents one = Extents.of(extents.get(0), first.equals(second) ? Extent.NOT_STATED : extents.get(1));
            Extents other = Extents.of(extents.get(1), extents.get(0));
            List<Portion> portions = first.equals(second)
                    ? List.of(new Portion(first, Extents.of(Extent.PART, Extent.WHOLE)))
                    : List.of(new Portion(first, one), new Portion(second, other));
            events.add(new TerritorialEvent.Split(id("divide", unit), enactment(), unit, portions));
        });
    }

    /** A unit that goes on gives something to a peer and says nothing of the rest. */
    private void give(Change change) {
        pick(belowTop(), change.choice)
                .ifPresent(unit -> pick(peers(unit), change.option).ifPresent(peer -> {
                    Extent area =
                            change.option % 3 == 0 ? Extent.part(Rational.of(1, 2 + change.option % 59)) : Extent.PART;
                    Extent people = switch (change.choice % 3) {
                        case 0 -> Extent.NONE;
                        case 1 -> Extent.NOT_STATED;
                        default -> area;
                    };
                    Portion portion = new Portion(unit, Extents.of(area, people));
                    events.add(new TerritorialEvent.Merge(id("give", unit), enactment(), List.of(portion), peer));
                }));
    }

    private List<UnitId> peers(UnitId unit) {
        return belowTop().stream()
                .filter(other -> depth(other) == depth(unit) && !other.equals(unit))
                .toList();
    }

    /** A new unit takes the code of one that ended earlier or gave its code up, as in 2025. */
    private void handCodeOn(Change change) {
        pick(retired, change.choice).ifPresent(code -> {
            retired.remove(code);
            pick(belowTop(), change.option).ifPresent(sibling -> {
                UnitDescription like = state(sibling);
                begin(new UnitDescription("Krông Nô", like.type(), like.parent(), List.of(code)), false);
            });
        });
    }

    private void dropLevel(Change change) {
        List<Integer> middle = scheme.subList(1, scheme.size() - 1);
        pick(middle, change.choice).ifPresent(level -> {
            scheme = scheme.stream().filter(other -> !other.equals(level)).toList();
            levels = levels.with(day, levelScheme());
            List<UnitId> ending =
                    open.keySet().stream().filter(unit -> depth(unit) == level).toList();
            ending.forEach(unit -> leaveTo(unit, state(unit).parent().orElseThrow()));
        });
    }

    /** Ends a unit, whose children go to another. */
    private void leaveTo(UnitId unit, UnitId heir) {
        children(unit).forEach(child -> transfer(child, heir));
        abolish(unit);
    }

    private void abolish(UnitId unit) {
        UnitDescription before = state(unit);
        open.remove(unit);
        // A code that somebody took over on the same day is not free.
        before.codes().stream()
                .filter(code ->
                        open.values().stream().noneMatch(other -> other.codes().contains(code)))
                .forEach(retired::add);
        events.add(new TerritorialEvent.Abolish(id("abolish", unit), enactment(), unit));
    }

    private UnitId begin(UnitDescription description, boolean baseline) {
        UnitId unit = UnitId.of("unit-" + ++units);
        open.put(unit, description);
        events.add(
                baseline
                        ? new TerritorialEvent.Baseline(id("baseline", unit), enactment(), unit, description)
                        : new TerritorialEvent.Create(id("create", unit), enactment(), unit, description));
        return unit;
    }

    private LevelScheme levelScheme() {
        return new LevelScheme(scheme.stream()
                .map(level -> LevelScheme.Tier.of(Level.of("L" + level), type(level, "a"), type(level, "b")))
                .toList());
    }

    private static UnitType type(int level, String variant) {
        return UnitType.of("loại " + level + variant);
    }

    private List<UnitCode> freshCode() {
        return List.of(UnitCode.nso("c" + events.size()));
    }

    private static String name(int option) {
        return NAMES.get(option % NAMES.size());
    }

    private EventId id(String what, UnitId unit) {
        return EventId.of(what + "-" + unit + "-" + events.size());
    }

    private Enactment enactment() {
        return Enactment.of(day, Verification.ILLUSTRATIVE);
    }

    private UnitDescription state(UnitId unit) {
        return Objects.requireNonNull(open.get(unit));
    }

    private int depth(UnitId unit) {
        return Objects.requireNonNull(depths.get(state(unit).type()));
    }

    private int bottom() {
        return scheme.get(scheme.size() - 1);
    }

    private List<UnitId> belowTop() {
        return open.keySet().stream().filter(unit -> depth(unit) > 0).toList();
    }

    private List<UnitId> leaves() {
        return belowTop().stream().filter(unit -> children(unit).isEmpty()).toList();
    }

    private List<UnitId> children(UnitId unit) {
        return open.keySet().stream()
                .filter(child -> state(child).parent().equals(Optional.of(unit)))
                .toList();
    }

    private static <T> Optional<T> pick(List<T> from, int choice) {
        return from.isEmpty() ? Optional.empty() : Optional.of(from.get(choice % from.size()));
    }
}
