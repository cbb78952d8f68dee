/**
 * Not exported: holds the one style of all generated value classes in this module.
 *
 * <p>Callers see the interface and its builder; what Immutables writes stays package-private.
 */
@Value.Style(
        visibility = ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        depluralize = true,
        allowedClasspathAnnotations = {Override.class})
package org.learningsociety.core;

import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;
