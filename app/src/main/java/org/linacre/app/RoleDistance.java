package org.linacre.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linacre.competence.Item;
import org.linacre.engine.career.CareerRole;
import org.linacre.engine.career.Standing;
import org.linacre.engine.catalogue.Catalogue;

/** How far a role is from a person, as it is shown. */
record RoleDistance(PersonStart person, CareerRole role, Catalogue catalogue) {
  private static final int SOME = 6;

  private List<Item> missing() {
    return person
        .start()
        .held()
        .gapTo(person.transitions().asks(role, person.who().clinical()))
        .tops();
  }

  /** As JSON has it. */
  Map<String, Object> object() {
    Standing.Distance distance = person.distance(role);
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("person", person.who().id());
    object.put("asks", distance.asks());
    object.put("carried", distance.carried());
    object.put("confirmed", distance.confirmed());
    object.put("steps", distance.steps());
    object.put("fewStated", few());
    object.put("missing", missing());
    return object;
  }

  /** What is held, in one line. */
  String held() {
    Standing.Distance distance = person.distance(role);
    return String.format(
        "%d of %d levels; somebody else stands behind %d of them",
        distance.carried(), distance.asks(), distance.confirmed());
  }

  private boolean few() {
    return person.careers().statesFew(role);
  }

  /** What is missing, the first few by name. */
  String lacks() {
    List<Item> missing = missing();
    List<String> some =
        missing.stream()
            .limit(SOME)
            .map(i -> catalogue.titleOf(i.competency()) + ": " + i.level())
            .toList();
    int more = missing.size() - some.size();
    return missing.isEmpty()
        ? "nothing that the role asks in levels"
        : person.distance(role).steps()
            + " levels, up to "
            + String.join("; ", some)
            + (more > 0 ? "; and " + more + " more (--json)" : "")
            + (few() ? "; but " + Ways.FEW : "");
  }
}
