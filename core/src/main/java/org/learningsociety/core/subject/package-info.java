/**
 * Who is assessed: kinds of subject, their pseudonymous ids, and who belongs to whom when.
 *
 * <p>A {@link org.learningsociety.core.subject.Subject} is an id, a {@link org.learningsociety.core.subject.SubjectKind kind}
 * and, where known, the administrative unit to which it belongs; a {@link org.learningsociety.core.subject.Membership} says
 * that one subject, such as a citizen, was part of another, such as a household.
 *
 * <pre>{@code
 * Subject household = Subject.of(SubjectId.of("ho-0042"), SubjectKind.HOUSEHOLD, krongNo);
 * Membership.of(SubjectId.of("cd-0107"), household.id(), DateRange.parse("2024-01-01/.."));
 * }</pre>
 *
 * <p>The decision that binds: no personal data. A subject has no name, number or address; whoever embeds the library keeps
 * the table from ids to people, if there is one.
 */
@NullMarked
package org.learningsociety.core.subject;

import org.jspecify.annotations.NullMarked;
