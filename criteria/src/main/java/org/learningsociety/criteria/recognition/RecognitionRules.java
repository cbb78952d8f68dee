package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rubrics;

/**
 * What is known of how titles are recognized: who decides, by which steps, what a merger makes of them, and, from the rubrics, at which
 * levels and for how long.
 *
 * <p>What no source gives is not there, and whoever needs it gets a problem that says so. A user's own rules are laid over those that the
 * library ships by {@link #with}; for a title and a day they take the place of all that lie below. Immutable and thread-safe.
 *
 * <pre>{@code
 * RecognitionRules rules = CriteriaCatalog.load().recognition().with(ofOurProvince);
 * rules.authorities(title, day);
 * }</pre>
 */
public final class RecognitionRules {

    private final List<Layer> layers;
    private final Map<TitleId, List<TitleTerms>> terms;
    // A million cases are looked up, so what is known of a title is put together once.
    private final Map<TitleId, TitleRules> byTitle;

    private RecognitionRules(List<Layer> layers, Map<TitleId, List<TitleTerms>> terms) {
        this.layers = layers;
        this.terms = terms;
        this.byTitle = byTitle(layers, terms);
    }

    private static Map<TitleId, TitleRules> byTitle(List<Layer> layers, Map<TitleId, List<TitleTerms>> terms) {
        Set<TitleId> titles = new HashSet<>(terms.keySet());
        layers.forEach(layer -> titles.addAll(layer.titles()));
        Map<TitleId, TitleRules> byTitle = new HashMap<>();
        for (TitleId title : titles) {
            List<Layer> about = layers.stream().map(layer -> layer.of(title)).toList();
            byTitle.put(title, new TitleRules(about, terms.getOrDefault(title, List.of())));
        }
        return byTitle;
    }

    /**
     * One set of rules that stand together.
     *
     * @param authorities who decides
     * @param procedures by which steps
     * @param fates what becomes of titles of units whose territory changes hands
     */
    public record Layer(List<AuthorityRule> authorities, List<Procedure> procedures, List<FateRule> fates) {

        /**
         * Copies the rules.
         *
         * @param authorities who decides
         * @param procedures by which steps
         * @param fates what becomes of titles of units whose territory changes hands
         */
        public Layer {
            authorities = List.copyOf(authorities);
            procedures = List.copyOf(procedures);
            fates = List.copyOf(fates);
        }

        /**
         * Makes a set that does not say what becomes of titles of units whose territory changes hands.
         *
         * @param authorities who decides
         * @param procedures by which steps
         */
        public Layer(List<AuthorityRule> authorities, List<Procedure> procedures) {
            this(authorities, procedures, List.of());
        }

        private Set<TitleId> titles() {
            return Stream.of(
                            authorities.stream().map(AuthorityRule::title),
                            procedures.stream().map(Procedure::title),
                            fates.stream().map(FateRule::title))
                    .flatMap(titles -> titles)
                    .collect(Collectors.toSet());
        }

        /** When the rules hold. */
        Stream<DateRange> periods() {
            return Stream.of(
                            authorities.stream().map(AuthorityRule::inForce),
                            procedures.stream().map(Procedure::inForce),
                            fates.stream().map(FateRule::inForce))
                    .flatMap(periods -> periods);
        }

        private Layer of(TitleId title) {
            return new Layer(
                    authorities.stream()
                            .filter(rule -> rule.title().equals(title))
                            .toList(),
                    procedures.stream()
                            .filter(rule -> rule.title().equals(title))
                            .toList(),
                    fates.stream().filter(rule -> rule.title().equals(title)).toList());
        }
    }

    /**
     * Makes rules.
     *
     * @param layer who decides, by which steps
     * @param rubrics what the titles ask for, at which levels, for how long
     * @return the rules
     */
    public static RecognitionRules of(Layer layer, Rubrics rubrics) {
        return new RecognitionRules(List.of(layer), terms(rubrics));
    }

    private static Map<TitleId, List<TitleTerms>> terms(Rubrics rubrics) {
        Map<TitleId, List<TitleTerms>> terms = new HashMap<>();
        for (Rubric rubric : rubrics.list()) {
            rubric.title()
                    .ifPresent(title -> terms.computeIfAbsent(title, of -> new ArrayList<>())
                            .add(TitleTerms.of(rubric)));
        }
        return Map.copyOf(terms);
    }

    /**
     * Puts other rubrics in the place of those from which levels and times are taken.
     *
     * @param rubrics what the titles ask for, at which levels, for how long
     * @return the same rules of recognition with them
     */
    public RecognitionRules withRubrics(Rubrics rubrics) {
        return new RecognitionRules(layers, terms(rubrics));
    }

    /**
     * Lays more rules over these.
     *
     * @param over rules that go before these for the titles and days that they are about
     * @return both
     */
    public RecognitionRules with(Layer over) {
        List<Layer> all = new ArrayList<>(List.of(over));
        all.addAll(layers);
        return new RecognitionRules(List.copyOf(all), terms);
    }

    /**
     * Returns the rules about who decides on a title.
     *
     * @param title the title
     * @param date the day
     * @return those of the uppermost layer that has any which is in force on the day, or may be; empty where none is known
     */
    public List<AuthorityRule> authorities(TitleId title, LocalDate date) {
        return about(title).at(date).authorities();
    }

    /** All that is known of one title. */
    TitleRules about(TitleId title) {
        return byTitle.getOrDefault(title, TitleRules.NONE);
    }

    /**
     * Returns the rules about the steps to a title.
     *
     * @param title the title
     * @param date the day
     * @return the first rules of the uppermost layer that are in force on the day, or may be; absent where none are known
     */
    public Optional<Procedure> procedure(TitleId title, LocalDate date) {
        return about(title).at(date).procedure();
    }

    /**
     * Returns the rule about what becomes of a title of units whose territory changes hands on a day.
     *
     * @param title the title
     * @param date the day
     * @return the first rule of the uppermost layer that is in force on the day, or may be; absent where none is known
     */
    public Optional<FateRule> fate(TitleId title, LocalDate date) {
        return about(title).at(date).fate();
    }

    /**
     * Returns the levels of a title, which can be compared only within one version of its criteria.
     *
     * @param title the title
     * @return for each version its levels, the lowest first; empty where no version is known
     */
    public List<List<LevelId>> levels(TitleId title) {
        return about(title).versions().stream()
                .map(version -> version.levels().stream().map(Level::id).toList())
                .toList();
    }

    /**
     * Says what a level of a title is called.
     *
     * @param title the title
     * @param level the level
     * @param date the day
     * @return for example {@code Mức độ 1}; absent where the title has one level on the day, which is called as the title is, and where no
     *     criteria are known for the day or they do not have the level
     */
    public Optional<LocalizedText> levelName(TitleId title, LevelId level, LocalDate date) {
        return about(title).at(date).terms().filter(TitleTerms::hasSeveral).flatMap(terms -> terms.nameOf(level));
    }

    /**
     * Returns the weakest label of any rule.
     *
     * @return {@link Verification#ILLUSTRATIVE} as soon as one rule was made up for a demonstration; {@link Verification#VERIFIED}
     *     where there are no rules
     */
    public Verification verification() {
        return layers.stream()
                .flatMap(layer -> Stream.of(
                        layer.authorities().stream().map(AuthorityRule::verification),
                        layer.procedures().stream().map(Procedure::verification),
                        layer.fates().stream().map(FateRule::verification)))
                .flatMap(labels -> labels)
                .reduce(Verification.VERIFIED, Verification::and);
    }
}
