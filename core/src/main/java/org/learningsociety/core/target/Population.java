package org.learningsociety.core.target;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.learningsociety.core.text.LocalizedText;

/**
 * A set of people or things of which a target speaks, as an expression: a group, those of it with a trait, or several
 * groups together.
 *
 * <pre>{@code
 * Population holders = new Population.Group(PopulationId.of("title-holders"), LocalizedText.of("công dân học tập", "title holders"));
 * new Population.Having(holders, LocalizedText.of("có kỹ năng số", "with digital skills")).text().vi()
 *                                          // "công dân học tập có kỹ năng số"
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Population {

    /**
     * A group by its name.
     *
     * @param id the name for programs
     * @param name the name for people
     */
    record Group(PopulationId id, LocalizedText name) implements Population {}

    /**
     * Those members of a population that have a trait.
     *
     * @param of the population
     * @param trait what they have, in words that can follow the name of the population, such as "có kỹ năng số"
     */
    record Having(Population of, LocalizedText trait) implements Population {}

    /**
     * Several populations together. Whoever belongs to more than one is counted once: the adults of learning families
     * and of learning clans are for a great part the same people.
     *
     * @param populations the populations, in the order in which they are printed
     */
    record AnyOf(List<Population> populations) implements Population {

        /**
         * Copies the populations.
         *
         * @param populations the populations, in the order in which they are printed
         * @throws IllegalArgumentException if there are fewer than two
         */
        public AnyOf {
            populations = List.copyOf(populations);
            if (populations.size() < 2) {
                throw new IllegalArgumentException(
                        "several populations must be at least two, but there were " + populations.size());
            }
        }
    }

    /**
     * Names the population to a person.
     *
     * @return the name of a group; a trait follows the name of its population, and several populations stand in their
     *     order with the remark that each member is counted once
     */
    default LocalizedText text() {
        return match(
                Group::name,
                having -> LocalizedText.of(
                        having.of().text().vi() + " " + having.trait().vi(),
                        having.of().text().en() + " " + having.trait().en()),
                any -> LocalizedText.of(
                        join(any, LocalizedText::vi, " hoặc ", " (mỗi đối tượng chỉ tính một lần)"),
                        join(any, LocalizedText::en, " or ", " (each counted once)")));
    }

    private static String join(
            AnyOf any, Function<LocalizedText, String> language, String conjunction, String onlyOnce) {
        return any.populations().stream()
                .map(population -> language.apply(population.text()))
                .collect(Collectors.joining(conjunction, "", onlyOnce));
    }

    /**
     * Treats each case.
     *
     * @param <R> the type of the result
     * @param group what to do with a group
     * @param having what to do with those who have a trait
     * @param anyOf what to do with several populations
     * @return the result for this case
     */
    default <R> R match(Function<Group, R> group, Function<Having, R> having, Function<AnyOf, R> anyOf) {
        if (this instanceof Group one) {
            return group.apply(one);
        }
        return this instanceof Having some ? having.apply(some) : anyOf.apply((AnyOf) this);
    }
}
