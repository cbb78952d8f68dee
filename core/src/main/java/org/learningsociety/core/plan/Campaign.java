package org.learningsociety.core.plan;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

/**
 * An emulation movement (phong trào thi đua): its names, its period and the contents that all its plans share.
 *
 * <p>Documents print the name in variants, with a hyphen or a dash in the years, or without "thi đua"; they are
 * {@linkplain #aliases() aliases}, and {@link #isNamed(String)} finds the campaign by any of them. Immutable and
 * thread-safe.
 */
@Value.Immutable
public interface Campaign extends WithCampaign {

    /**
     * Returns the name in the library.
     *
     * @return the id
     */
    CampaignId id();

    /**
     * Returns the official name.
     *
     * @return the name
     */
    LocalizedText name();

    /**
     * Returns other names that documents print.
     *
     * @return the variants, as printed
     */
    List<String> aliases();

    /**
     * Returns the years of the campaign.
     *
     * @return the period
     */
    DateRange period();

    /**
     * Returns the parts of the period.
     *
     * @return the phases in their order; empty when the campaign states none, or none is known
     */
    List<Phase> phases();

    /**
     * Returns what must be done by a time.
     *
     * @return the milestones in their order; empty when none is known
     */
    List<Milestone> milestones();

    /**
     * Returns the contents that all plans of the campaign share.
     *
     * @return the national contents in their order
     */
    List<ContentTheme> themes();

    /**
     * Returns where the campaign was launched and planned.
     *
     * @return the citations
     */
    List<Citation> citations();

    /**
     * Returns how far all this was checked.
     *
     * @return the label
     */
    Verification verification();

    /**
     * Returns what a reader should know before relying on it.
     *
     * @return the notes
     */
    List<LocalizedText> notes();

    /**
     * Tells whether a document means this campaign.
     *
     * <p>Letter case, Unicode form, the place of tone marks, quotation marks, blanks and the length of dashes do not
     * matter: "giai đoạn 2023-2030" and "giai đoạn 2023 – 2030" are one name.
     *
     * @param printed the name as a document prints it
     * @return whether it is the official name, in either language, or one of the aliases
     */
    default boolean isNamed(String printed) {
        String key = NameKey.of(printed);
        return Stream.concat(Stream.of(name().vi(), name().en()), aliases().stream())
                .anyMatch(candidate -> NameKey.of(candidate).equals(key));
    }

    /**
     * Checks the campaign in itself, as {@link #check(Function)} does, for a campaign that came from no document.
     *
     * @return every problem; each place is the campaign's id and a JSON pointer
     */
    default List<Problem> check() {
        return check(pointer -> new Place.Whole(id() + "#" + pointer));
    }

    /**
     * Checks the campaign in itself: ids are unique, phases divide the period without gap or overlap, milestones lie in
     * it.
     *
     * @param places where a part of the campaign lies, by its JSON pointer in the campaign's document
     * @return every problem, with the codes of {@link PlanProblem}; empty when there is none
     */
    default List<Problem> check(Function<String, Place> places) {
        return new PlanCheck(places).campaign(this);
    }

    /**
     * Starts a new campaign.
     *
     * @return a builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Campaign}. */
    final class Builder extends ImmutableCampaign.Builder {
        Builder() {}
    }
}
