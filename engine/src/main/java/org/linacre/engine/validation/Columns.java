package org.linacre.engine.validation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arrays behind {@link Predictions}; nobody else keeps them once it is built. */
final class Columns {
  final int size;
  final double[] score;
  final byte[] label;
  int @Nullable [] patient;
  long @Nullable [] mark;
  long @Nullable [] time;
  long @Nullable [] due;
  double @Nullable [] followUp;
  double @Nullable [] second;
  byte @Nullable [] event;
  byte @Nullable [] unaided;
  byte @Nullable [] aided;
  byte @Nullable [] assisted;
  List<Grouping> groupings = new ArrayList<>();
  List<int[]> codes = new ArrayList<>();
  @Nullable Grouping split;
  int @Nullable [] splitCode;

  Columns(int size, double[] score, byte[] label) {
    this.size = size;
    this.score = score;
    this.label = label;
  }

  boolean has(Predictions.Column column) {
    return switch (column) {
      case SCORE2 -> second != null;
      case PATIENT -> patient != null;
      case TIME -> time != null;
      case DUE -> due != null;
      case FOLLOW_UP -> followUp != null;
      case EVENT -> event != null;
      case UNAIDED -> unaided != null;
      case AIDED -> aided != null;
      case ASSISTED -> assisted != null;
    };
  }
}
