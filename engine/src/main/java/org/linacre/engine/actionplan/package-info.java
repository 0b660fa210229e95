/**
 * The workforce plan of an organisation as a document: what to do, by which enabler, with numbers
 * from the models, who answers for it and by when; and what guards against deskilling.
 *
 * <p>Source: the report, Figure 5, sections 4.1 to 4.3 and the considerations for workforce plans
 * of chapter 4. Allowed dependencies: journey, organisation, team, workforce.
 */
@NullMarked
package org.linacre.engine.actionplan;

import org.jspecify.annotations.NullMarked;
