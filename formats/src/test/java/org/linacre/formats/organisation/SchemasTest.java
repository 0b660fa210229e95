package org.linacre.formats.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published schemas of the organisation folder against the examples and against what is wrong.
 */
class SchemasTest {
  private static final Path ROOT = Path.of(System.getProperty("linacre.root", ".."));

  private static String text(String name) throws IOException {
    return Files.readString(ROOT.resolve("docs/schemas").resolve(name + ".schema.json"));
  }

  private static Schema schema(String name) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text(name));
  }

  @ParameterizedTest
  @CsvSource({
    "linchester,organisation",
    "linchester,products",
    "linchester,rules",
    "linchester,workforce",
    "national,workforce",
    "nymouth,organisation",
    "nymouth,products"
  })
  void theExamplesAreValid(String example, String file) throws IOException {
    String yaml =
        Files.readString(ROOT.resolve("examples").resolve(example).resolve(file + ".yaml"));
    assertThat(schema(file).validate(yaml, InputFormat.YAML)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"people", "evidence", "courses"})
  void everyLineOfTheExamplesIsValid(String file) throws IOException {
    Path csv = ROOT.resolve("examples/linchester").resolve(file + ".csv");
    JsonNode properties = JsonMapper.shared().readTree(text(file)).get("properties");
    Schema schema = schema(file);
    List<Error> errors = new ArrayList<>();
    int lines = 0;
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord line : reader) {
        assertThat(line.getHeader()).containsExactlyElementsOf(properties.propertyNames());
        errors.addAll(schema.validate(JsonMapper.shared().valueToTree(line.getFieldsAsMap())));
        lines++;
      }
    }
    assertThat(errors).isEmpty();
    assertThat(lines).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "organisation;name: A",
        "organisation;{name: A, date: 2026-01-01, colour: red}",
        "organisation;{name: A, date: 2026-01-01, units: [{title: no id}]}",
        "organisation;{name: A, date: 2026-01-01, policies: {smallest-group: few}}",
        "rules;{team: {share: 2}}",
        "rules;{team: {together: [[p1]]}}",
        "rules;{team: {counts: [{trait: shoes, value: red}]}}",
        "rules;{team: {organisation: {seats: [lead]}}}",
        "seats;{seats: [{title: no id}]}",
        "seats;{seats: [{id: a, title: A, required: perhaps}]}",
        "products;{products: [{title: no id, clinical: true}]}",
        "products;{products: [{id: x, clinical: perhaps}]}",
        "products;{products: [{id: x, clinical: true, versions: [{team: [{seat: s}]}]}]}",
        "workforce;{start: 2026, roles: []}",
        "workforce;{start: 2026, roles: [{id: a}]}",
        "workforce;{start: 2026, roles: [{id: a, stock: -1}]}",
        "workforce;{start: 2026, roles: [{id: a, stock: 1, leave: 1.5}]}",
        "workforce;{start: 2026, roles: [{id: a, stock: 1, archetypes: [wizard]}]}",
        "workforce;{start: 2026, roles: [{id: a, stock: 1}], routes: [{id: r}]}"
      })
  void whatIsWrongIsRefused(String file, String yaml) throws IOException {
    assertThat(schema(file).validate(yaml, InputFormat.YAML)).isNotEmpty();
  }
}
