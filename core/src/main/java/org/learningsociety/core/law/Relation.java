package org.learningsociety.core.law;

/**
 * What one instrument says about another. Immutable and thread-safe.
 *
 * <p>Read with the instrument that holds it as the subject: "24/2023/TT-BGDĐT <em>repeals</em> 22/2020/TT-BGDĐT".
 *
 * @param kind what it does to the other
 * @param target the other instrument
 */
public record Relation(Kind kind, InstrumentId target) {

    /** What an instrument does to another. */
    public enum Kind {
        /** Changes parts of the other, which stays in force. */
        AMENDS,
        /** Ends the other. */
        REPEALS,
        /** Ends the other and takes its place. */
        REPLACES,
        /** Follows the other in its subject and period, without a source that says it ends or replaces it. */
        SUCCEEDS,
        /** Carries out the other, as a plan does an approved programme. */
        IMPLEMENTS,
        /** Explains the other or gives the details it leaves open. */
        GUIDES,
        /** Names the other as its basis (căn cứ). */
        BASED_ON,
        /** Uses something that stands in the other, as a criterion that asks for a title of another set. */
        REFERS_TO
    }
}
