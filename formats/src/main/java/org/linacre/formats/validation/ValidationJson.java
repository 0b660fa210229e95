package org.linacre.formats.validation;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.audit.Answer;
import org.linacre.engine.validation.Curve;
import org.linacre.engine.validation.Verdict;

/** The report as one JSON object; {@code docs/json.md} lists its fields. */
public final class ValidationJson {
  private static final ClassValue<List<RecordComponent>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return List.of(type.getRecordComponents());
        }
      };

  private ValidationJson() {}

  /** Keys and values; what is no number is null. */
  public static Map<String, @Nullable Object> of(ValidationReport report) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("file", report.file());
    json.put("plan", plan(report));
    json.put("counts", plain(report.counts()));
    json.put("results", plain(report.found().results()));
    json.put("verdicts", plain(report.found().verdicts()));
    json.put("notes", plain(report.found().notes()));
    json.put("accrual", plain(report.accrual()));
    json.put("precision", plain(report.precision()));
    json.put("audit", report.audit().stream().map(ValidationJson::answer).toList());
    json.put("curves", plain(report.found().curves()));
    return json;
  }

  private static Map<String, @Nullable Object> plan(ValidationReport report) {
    Map<String, @Nullable Object> plan = new LinkedHashMap<>();
    plan.put("declared", report.protocol().plan().declared());
    plan.put("file", report.protocol().file());
    plan.put("sha256", report.protocol().sha256());
    plan.put("absent", report.followed().absent());
    plan.put("beyond", report.followed().beyond());
    plan.put("recorded", report.followed().standing().recorded().word());
    plan.put("changedFrom", report.followed().standing().changedFrom());
    plan.put("seen", plain(report.followed().standing().seen()));
    plan.put("damaged", report.followed().standing().damaged());
    plan.putAll(PlanForm.of(report.protocol()));
    return plan;
  }

  private static Map<String, @Nullable Object> answer(Answer answer) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("check", answer.check().id());
    map.put("area", answer.check().area());
    map.put("title", answer.check().title());
    map.put("state", answer.state().word());
    map.put("because", plain(answer.because()));
    map.put("source", answer.check().source());
    return map;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Double number -> Double.isFinite(number) ? number : null;
      case Verdict.Finding finding -> finding.word();
      case Curve.Kind kind -> kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      case Optional<?> some -> some.map(Object::toString).orElse(null);
      case OptionalInt some -> some.isPresent() ? some.getAsInt() : null;
      case List<?> list -> list(list);
      case Record record -> record(record);
      case Object other -> other;
    };
  }

  private static List<@Nullable Object> list(List<?> list) {
    List<@Nullable Object> plain = new ArrayList<>();
    list.forEach(item -> plain.add(plain(item)));
    return plain;
  }

  private static Map<String, @Nullable Object> record(Record record) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (RecordComponent part : PARTS.get(record.getClass())) {
      try {
        map.put(part.getName(), plain(part.getAccessor().invoke(record)));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("The record " + record.getClass() + " hides " + part, e);
      }
    }
    return map;
  }
}
