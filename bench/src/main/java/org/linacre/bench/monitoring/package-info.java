/** False alarms over a product's life and how soon a change is found, beside what others do. */
@NullMarked
package org.linacre.bench.monitoring;

import org.jspecify.annotations.NullMarked;
