package org.learningsociety.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.learningsociety.core.json.JsonProblem;

class ValidatedProperties {

    @Property
    void mapKeepsEveryProblemAndTheShape(@ForAll("results") Validated<Integer> result) {
        Validated<Integer> mapped = result.map(value -> value + 1);
        assertThat(mapped.problems()).isEqualTo(result.problems());
        assertThat(mapped.value()).isEqualTo(result.value().map(value -> value + 1));
        assertThat(result.map(Function.identity())).isEqualTo(result);
    }

    @Property
    void flatMapKeepsTheProblemsOfBothInTheirOrder(
            @ForAll("results") Validated<Integer> first, @ForAll("results") Validated<Integer> second) {
        Validated<Integer> both = first.flatMap(value -> second);
        if (first.value().isEmpty()) {
            assertThat(both).isEqualTo(first);
        } else {
            assertThat(both.value()).isEqualTo(second.value());
            assertThat(both.problems()).isEqualTo(concat(first.problems(), second.problems()));
        }
    }

    @Property
    void flatMapIsAssociativeAndHasOfForUnit(
            @ForAll("results") Validated<Integer> a,
            @ForAll("results") Validated<Integer> b,
            @ForAll("results") Validated<Integer> c) {
        Function<Integer, Validated<Integer>> f = value -> b.map(other -> value + other);
        Function<Integer, Validated<Integer>> g = value -> c.map(other -> value * other);
        assertThat(a.flatMap(f).flatMap(g))
                .isEqualTo(a.flatMap(value -> f.apply(value).flatMap(g)));
        assertThat(a.flatMap(Validated::of)).isEqualTo(a);
        assertThat(Validated.of(7).flatMap(f)).isEqualTo(f.apply(7));
    }

    @Property
    void allKeepsEveryValueAndEveryProblem(@ForAll("lists") List<Validated<Integer>> results) {
        Validated<List<Integer>> all = Validated.all(results);
        assertThat(all.value().orElseThrow())
                .isEqualTo(results.stream()
                        .flatMap(result -> result.value().stream())
                        .toList());
        assertThat(all.problems())
                .isEqualTo(results.stream()
                        .flatMap(result -> result.problems().stream())
                        .toList());
    }

    @Property
    void withPutsEarlierProblemsFirst(
            @ForAll("results") Validated<Integer> result, @ForAll("problems") Problem problem) {
        assertThat(result.with(List.of(problem)).problems()).isEqualTo(concat(List.of(problem), result.problems()));
    }

    @Property
    void orElseThrowGivesTheValueUnlessThereIsAnError(@ForAll("results") Validated<Integer> result) {
        boolean good = result.value().isPresent() && result.problems().stream().noneMatch(Problem::isError);
        if (good) {
            assertThat(result.orElseThrow()).isEqualTo(result.value().orElseThrow());
        } else if (result.hasErrors()) {
            assertThatIllegalStateException()
                    .isThrownBy(result::orElseThrow)
                    .withMessageStartingWith("the data must be");
        }
    }

    @Example
    void anAbsentValueNeedsAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Validated.failed(List.of()))
                .withMessage("an absent value must have a problem that says why");
    }

    @Provide
    Arbitrary<Validated<Integer>> results() {
        Arbitrary<List<Problem>> problems = problems().list().ofMaxSize(3);
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.integers(), problems).as(Validated::of),
                problems.filter(list -> !list.isEmpty()).map(Validated::failed));
    }

    @Provide
    Arbitrary<List<Validated<Integer>>> lists() {
        return results().list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<Problem> problems() {
        return Combinators.combine(
                        Arbitraries.of(Severity.values()),
                        Arbitraries.integers().between(1, 9))
                .as((severity, line) ->
                        new Problem(JsonProblem.EMPTY, severity, new Place.Json("x.json", "", line, 1), Map.of()));
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
