package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.criteria.rubric.LevelId;

/**
 * What is done in the course of a recognition, each act by whoever may do it.
 *
 * <p>A subject assesses itself. Anybody may put it forward; anybody but itself may verify. It may appeal, and so may those who put it forward
 * for what was decided. Everything that gives, takes, suspends, ends or makes known asks for the body that may decide on the title on the day,
 * since no source names another for it. An entry is withdrawn by whoever made it, or by that body. Immutable and thread-safe.
 */
public sealed interface Act {

    /**
     * Chooses by the kind of act.
     *
     * @param <R> the type of the result
     * @param cases one function for each kind
     * @return the result of the function for this act's kind
     */
    <R> R match(Cases<R> cases);

    /**
     * One function for each kind of act.
     *
     * @param <R> the type of the result
     */
    interface Cases<R> {
        /**
         * Handles a nomination.
         *
         * @param act the act
         * @return the result
         */
        R nominated(Nominated act);

        /**
         * Handles a self-assessment.
         *
         * @param act the act
         * @return the result
         */
        R selfAssessed(SelfAssessed act);

        /**
         * Handles a verification.
         *
         * @param act the act
         * @return the result
         */
        R verified(Verified act);

        /**
         * Handles a proposal.
         *
         * @param act the act
         * @return the result
         */
        R proposed(Proposed act);

        /**
         * Handles a grant.
         *
         * @param act the act
         * @return the result
         */
        R granted(Granted act);

        /**
         * Handles an upgrade.
         *
         * @param act the act
         * @return the result
         */
        R upgraded(Upgraded act);

        /**
         * Handles a renewal.
         *
         * @param act the act
         * @return the result
         */
        R renewed(Renewed act);

        /**
         * Handles a refusal.
         *
         * @param act the act
         * @return the result
         */
        R refused(Refused act);

        /**
         * Handles a publication.
         *
         * @param act the act
         * @return the result
         */
        R published(Published act);

        /**
         * Handles an appeal.
         *
         * @param act the act
         * @return the result
         */
        R appealed(Appealed act);

        /**
         * Handles a decision on an appeal.
         *
         * @param act the act
         * @return the result
         */
        R redecided(Redecided act);

        /**
         * Handles a suspension.
         *
         * @param act the act
         * @return the result
         */
        R suspended(Suspended act);

        /**
         * Handles the lifting of a suspension.
         *
         * @param act the act
         * @return the result
         */
        R lifted(Lifted act);

        /**
         * Handles the end of a time.
         *
         * @param act the act
         * @return the result
         */
        R expired(Expired act);

        /**
         * Handles a lapse.
         *
         * @param act the act
         * @return the result
         */
        R lapsed(Lapsed act);

        /**
         * Handles a revocation.
         *
         * @param act the act
         * @return the result
         */
        R revoked(Revoked act);

        /**
         * Handles a takeover.
         *
         * @param act the act
         * @return the result
         */
        R superseded(Superseded act);

        /**
         * Handles the end of the holder.
         *
         * @param act the act
         * @return the result
         */
        R closed(Closed act);

        /**
         * Handles a withdrawal.
         *
         * @param act the act
         * @return the result
         */
        R withdrawn(Withdrawn act);
    }

    /** The subject is put forward for a title, or registers for it. */
    record Nominated() implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nominated(this);
        }
    }

    /**
     * The subject assessed itself and handed in its dossier.
     *
     * @param level the level that it claims; absent where the title has none or it is not said
     * @param assessedYear the year whose results are assessed, which is not that of the decision; absent where it is not recorded
     */
    record SelfAssessed(Optional<LevelId> level, Optional<Integer> assessedYear) implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.selfAssessed(this);
        }
    }

    /**
     * Somebody else checked the assessment.
     *
     * @param attendance who sat in the council that did; absent where there was none or it is not recorded
     */
    record Verified(Optional<Attendance> attendance) implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.verified(this);
        }
    }

    /** The dossier was put before whoever decides. */
    record Proposed() implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.proposed(this);
        }
    }

    /**
     * The title was given to a subject that did not hold it.
     *
     * @param terms at which level and until when
     */
    record Granted(Terms terms) implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.granted(this);
        }
    }

    /**
     * A higher level was given to a subject that held the title.
     *
     * @param terms at which level and until when
     */
    record Upgraded(Terms terms) implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.upgraded(this);
        }
    }

    /**
     * The title was given again to a subject that held it, for another time.
     *
     * @param terms at which level and until when
     */
    record Renewed(Terms terms) implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.renewed(this);
        }
    }

    /**
     * The decision was not to give what was asked for. What was held before is held on.
     *
     * @param ground why
     */
    record Refused(String ground) implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refused(this);
        }
    }

    /** The last decision was made known. */
    record Published() implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.published(this);
        }
    }

    /**
     * The last decision was appealed against. Until it is decided again, everything stays as it is.
     *
     * @param ground why
     */
    record Appealed(String ground) implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.appealed(this);
        }
    }

    /**
     * A decision that was appealed against was decided again: it stands, or it is set aside, so that what was before it holds again.
     *
     * @param upheld whether the decision stands
     * @param terms at which level and until when the title is held, where that is decided instead; absent where the decision stands or
     *     nothing takes its place
     * @param ground why
     */
    record Redecided(boolean upheld, Optional<Terms> terms, String ground) implements Act {

        /**
         * Refuses to let a decision stand and to replace it.
         *
         * @param upheld whether the decision stands
         * @param terms at which level and until when the title is held, where that is decided instead; absent where the decision
         *     stands or nothing takes its place
         * @param ground why
         * @throws IllegalArgumentException if the decision stands and there are terms
         */
        public Redecided {
            if (upheld && terms.isPresent()) {
                throw new IllegalArgumentException("a decision that stands must not be replaced, but was by " + terms);
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.redecided(this);
        }
    }

    /**
     * The effect of the recognition was suspended.
     *
     * @param ground why
     */
    record Suspended(String ground) implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.suspended(this);
        }
    }

    /** The suspension was lifted: the title is held to the end that it had before. */
    record Lifted() implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lifted(this);
        }
    }

    /** The title ended with its time. Said only of a title whose end is not known; where it is, time alone ends the title. */
    record Expired() implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.expired(this);
        }
    }

    /**
     * The title ended since what it stood on ended.
     *
     * @param ground why
     * @param citations by which rule; empty where none is recorded
     */
    record Lapsed(String ground, List<Citation> citations) implements Act {

        /**
         * Copies the citations.
         *
         * @param ground why
         * @param citations by which rule; empty where none is recorded
         */
        public Lapsed {
            citations = List.copyOf(citations);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lapsed(this);
        }
    }

    /**
     * The title was taken away.
     *
     * @param ground why
     * @param citations by which rule; empty where none is recorded, which is told as a warning
     */
    record Revoked(String ground, List<Citation> citations) implements Act {

        /**
         * Copies the citations.
         *
         * @param ground why
         * @param citations by which rule; empty where none is recorded, which is told as a warning
         */
        public Revoked {
            citations = List.copyOf(citations);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.revoked(this);
        }
    }

    /**
     * Another subject took over, such as the unit into which this one was merged.
     *
     * @param by the other subject
     */
    record Superseded(SubjectId by) implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.superseded(this);
        }
    }

    /**
     * The holder or its level is no more.
     *
     * @param ground why
     */
    record Closed(String ground) implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.closed(this);
        }
    }

    /**
     * An earlier entry was found to be wrong and counts no longer, from the day on which this is recorded. The entry itself stays in the
     * record, so that what was known before can still be told.
     *
     * @param entry the wrong entry
     */
    record Withdrawn(RecognitionEventId entry) implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.withdrawn(this);
        }
    }

    /**
     * What a decision gives.
     *
     * @param level the level; absent where the title has none
     * @param until the first day on which it no longer holds; absent where the decision does not say, so that the rules of the title do
     */
    record Terms(Optional<LevelId> level, Optional<LocalDate> until) {}

    /**
     * Who sat in a council.
     *
     * @param members how many the council has, at least 1
     * @param present how many of them were there
     */
    record Attendance(int members, int present) {

        /**
         * Refuses more people than there are.
         *
         * @param members how many the council has, at least 1
         * @param present how many of them were there
         * @throws IllegalArgumentException if there are no members, or present is not between 0 and members
         */
        public Attendance {
            if (members < 1 || present < 0 || present > members) {
                throw new IllegalArgumentException(
                        "a council must have members, and no more present than it has, but was " + present + " of "
                                + members);
            }
        }
    }
}
