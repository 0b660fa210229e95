/**
 * The algebra of competencies and levels.
 *
 * <p>Everything that asks or offers (a profile, an archetype, a role, a course, a product's
 * training) is a {@link org.linacre.competence.LevelSet}: for each competency, a level. One algebra
 * serves all.
 *
 * <p>Source: the two taxonomies of "Developing healthcare workers' confidence in AI" (Health
 * Education England and NHS AI Lab, 2022), Figure 4, for the scale; the theory of distributive
 * lattices (Davey and Priestley, <i>Introduction to Lattices and Order</i>, 2nd edition, 2002,
 * chapters 1, 5 and 7) for the laws. Allowed dependencies: the JDK only.
 */
package org.linacre.competence;
