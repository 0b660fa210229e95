package org.linacre.engine.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.EvidenceKind;

/**
 * One dated statement about what a person holds. Statements are kept apart; none overwrites
 * another.
 *
 * @param kind the kind of evidence
 * @param about the competency it speaks of (bound for product competencies), or the course
 * @param facet the kind of level it speaks of, knowledge or skill; empty where it speaks of all
 * @param holds what it says is held; empty where it says that nothing is
 * @param date when it was made
 * @param expires the first day on which it no longer counts, or null where the policy decides
 * @param line where it stands in its file, from 1
 */
public record Evidence(
    EvidenceKind kind,
    String about,
    String facet,
    LevelSet holds,
    LocalDate date,
    @Nullable LocalDate expires,
    int line) {}
