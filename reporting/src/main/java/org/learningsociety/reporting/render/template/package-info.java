/** Not exported: the templates, and a report as they read it. Public because the templates are compiled into a package of classes. */
@NullMarked
package org.learningsociety.reporting.render.template;

import org.jspecify.annotations.NullMarked;
