/**
 * Why a figure changed: the difference between two results, split into what evidence, rules, territory and membership did.
 *
 * <p>A result is a function of four {@linkplain org.learningsociety.reporting.attribution.Factor factors}. Whoever asks computes it for
 * every mixture of old and new ones, sixteen times, and an {@link org.learningsociety.reporting.attribution.Attribution} gives each
 * factor its Shapley value: the mean of what it changes over all orders in which the factors can be renewed.
 *
 * <pre>{@code
 * Attribution why = Attribution.of(renewed -> rate(
 *                 renewed.contains(Factor.EVIDENCE) ? evidence2030 : evidence2025,
 *                 renewed.contains(Factor.RULES) ? rules2030 : rules2025, …))
 *         .orElseThrow();
 * why.part(Factor.RULES);   // 3/100: three points of the change come from the new rules
 * }</pre>
 *
 * <p>The decision that binds: the parts are exact and add up to the change. They are additive by construction and claim no cause.
 */
@NullMarked
package org.learningsociety.reporting.attribution;

import org.jspecify.annotations.NullMarked;
