package org.learningsociety.core.testkit;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Gives every property one seed, so that a build says the same twice. Asked for by {@code -Djqwik.seed=…}, or by the
 * environment variable {@code CI}; without either each run looks at new values. A property's own seed wins.
 */
public final class FixedSeed implements AroundPropertyHook {
    private static final String CI_SEED = "2030";

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        String seed = seed();
        if (!seed.isEmpty() && context.attributes().seed().isEmpty()) {
            context.attributes().setSeed(seed);
        }
        return property.execute();
    }

    private static String seed() {
        boolean ci = !System.getenv().getOrDefault("CI", "").isEmpty();
        return System.getProperty("jqwik.seed", ci ? CI_SEED : "");
    }
}
