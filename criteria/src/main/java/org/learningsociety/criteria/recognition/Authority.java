package org.learningsociety.criteria.recognition;

/**
 * Who may decide on a title for a subject on a day, and by which rule. Immutable and thread-safe.
 *
 * @param body the body
 * @param rule the rule that makes it competent
 */
public record Authority(Body body, AuthorityRule rule) {}
