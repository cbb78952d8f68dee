package org.learningsociety.reporting.review;

import java.time.LocalDate;
import java.util.Optional;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.target.Requirement;
import org.learningsociety.core.target.TargetStatus;
import org.learningsociety.core.target.ValueBounds;
import org.learningsociety.reporting.report.Reference;
import org.learningsociety.reporting.tally.Rate;

/**
 * A share that was to be reached by a day. Immutable and thread-safe.
 *
 * @param requirement what was to be reached
 * @param by the day
 * @param reference where it stands; absent where it is nobody's rule
 */
public record ReviewTarget(Requirement requirement, LocalDate by, Optional<Reference> reference) {

    /**
     * Judges a share by its bounds, never by the figure to quote.
     *
     * <p>Worked example: of a share that certainly lies from 38.9 % to 46.0 %, 38 % is reached, 50 % is not, and of 40 % nothing can be
     * said yet.
     *
     * @param rate the share; absent where there is nobody
     * @return whether it is reached, undetermined where the bounds leave that open
     */
    public TargetStatus judge(Optional<Rate> rate) {
        return requirement.judge(rate.map(share -> new ValueBounds(share.low(), share.high())));
    }

    /** Whether a picture of shares can hold it. */
    boolean asksShare() {
        ValueBounds asked = requirement.value();
        return asked.low().signum() >= 0 && asked.high().compareTo(Rational.ONE) <= 0;
    }
}
