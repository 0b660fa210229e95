package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.ShippedPostings.READER;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.posting.PostingReader;

/** A language other than English is told only where enough of its words stand. */
class PostingTongueTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Home Based AI Prompt Assistant. Earn $3,500 weekly! Employer: BrightPath A.I. Recruitment"
            + " Desk. Employment: part time / full time / any time",
        "I was a cashier, now I am free. Tracy paid off my car in five weeks. Kwame said: my husband"
            + " did not believe it, a story",
        "A rare sarcoma registry, a study of tumor evolution under immunotherapy and a local"
            + " comparison of fusion calls, a cohort, a biobank",
        "Rochester Falls is a mid-sized city with a college-town feel, a short commute, four seasons"
            + " and a strong orchestra, a lake",
        "Annotation Specialist. Sorrel Analytics, Inc. Remote, United States. Contract, 9 months,"
            + " 30-40 hours per week, $46-$54 per hour, per diem extra"
      })
  void aShortEnglishAdvertIsInNoOtherLanguage(String text) {
    assertThat(READER.read(text).language()).isIn(PostingReader.LANGUAGE, PostingReader.TOO_SHORT);
  }

  /** Also where a language is not known to Linacre: few of its words are those of English. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Vietnamese|Bệnh viện cần tuyển chuyên viên phân tích dữ liệu để xây dựng báo cáo cho các"
            + " khoa. Bạn sẽ làm việc cùng bác sĩ và phòng công nghệ thông tin, kiểm tra mô hình AI"
            + " mỗi tuần. Yêu cầu biết Python và SQL, có kinh nghiệm trong ngành y tế.",
        "Swahili|Tunatafuta mchambuzi wa takwimu mwenye uzoefu katika sekta ya afya."
            + " Utashirikiana na madaktari na wauguzi ili kuboresha huduma kwa wagonjwa. Ujuzi wa"
            + " Python na SQL, pamoja na uwezo wa kuzungumza vizuri. Tuma maombi yako kabla.",
        "Filipino|Naghahanap kami ng isang tagasuri ng datos na tutulong sa mga doktor at nars."
            + " Gagawa ka ng mga ulat bawat linggo at magtuturo sa mga kawani kung paano gamitin"
            + " ang sistema. Kailangan ang karanasan sa ospital, kaalaman sa Python at SQL.",
        "unknown|Ligoninė ieško analitiko, kuris rengs ataskaitas skyriams ir kiekvieną savaitę"
            + " tikrins dirbtinio intelekto modelį. Dirbsite su gydytojais, slaugytojais ir"
            + " informatikos skyriumi. Reikalavimai: aukštasis išsilavinimas, Python ir SQL. Laukiame"
            + " jūsų gyvenimo aprašymo iki lapkričio pabaigos. Atlyginimas sutartinis, darbas visą"
            + " dieną. Kviečiame kreiptis telefonu kasdien nuo devintos valandos ryto.",
        "unknown|Slimnīca meklē datu analītiķi, kurš gatavos pārskatus nodaļām. Jūs strādāsiet"
            + " kopā ar ārstiem, māsām un informātikas nodaļu. Prasības: augstākā izglītība, Python"
            + " un SQL, pieredze slimnīcā. Gaidām jūsu pieteikumu līdz novembra beigām. Alga pēc"
            + " vienošanās, darbs uz pilnu slodzi Rīgā. Zvaniet mums katru dienu no deviņiem rītā.",
        "unknown|医院招聘数据分析师，负责为各科室编制报告，每周检查人工智能模型。"
      })
  void aLanguageOfFewEnglishWordsIsNotEnglish(String language, String text) {
    assertThat(READER.read(text).language()).isEqualTo(language);
  }

  /** A list of terms has hardly a function word, and is English where its words are. */
  @Test
  void aListOfTermsIsEnglish() {
    String list =
        "Skills: Python, SQL, Tableau, Power BI, FHIR, HL7, Epic Clarity, data warehouse, ETL"
            + " pipelines, clinical data, machine learning, model validation, statistics, Git,"
            + " Docker, hospital data, electronic health records, cancer registry, SNOMED coding,"
            + " data quality, dashboards, agile";
    assertThat(READER.read(list).language()).isEqualTo(PostingReader.LANGUAGE);
  }

  /** Whatever the first words are, English is never told of them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Welsh|Nyrs staff ar gyfer ward plant. Rydym yn chwilio am nyrs i weithio gyda ni yn yr"
            + " ysbyty. Byddwch yn gofalu am gleifion a theuluoedd ac yn gweithio fel rhan o dîm.",
        "Welsh|Swyddog data iechyd, Bangor. Dadansoddi data cleifion a chynhyrchu adroddiadau i'r"
            + " bwrdd. Mae'r gallu i siarad Cymraeg yn hanfodol ar gyfer y swydd hon, parhaol.",
        "German|Datenanalyst (m/w/d) in Vollzeit für unser Klinikum in Köln. Sie werten Daten aus"
            + " dem System aus und erstellen Berichte für die Leitung.",
        "French|Infirmier en service de cardiologie à Lyon. Vous assurez les soins des patients et la"
            + " tenue du dossier médical. CDI à temps plein.",
        "French|Data scientist santé, Paris. Missions : développer des modèles sur les données"
            + " hospitalières, travailler avec les cliniciens. Profil : Python, SQL, CDI.",
        "Spanish|Analista de datos sanitarios en Madrid. Elaborar informes para la dirección del"
            + " hospital, trabajar con médicos y enfermeras. Se requiere SQL y Power BI.",
        "Spanish|Buscamos enfermera para clínica privada en Sevilla. Funciones: atención a los"
            + " pacientes, registro en la historia clínica y apoyo a los médicos."
      })
  void aShortAdvertInAnotherLanguageIsToldOrTooShort(String language, String text) {
    assertThat(READER.read(text).language()).isEqualTo(language);
    String[] words = text.split(" ", -1);
    for (int n = 3; n < words.length; n++) {
      String start = String.join(" ", Arrays.copyOf(words, n));
      assertThat(READER.read(start).language()).as(start).isIn(language, PostingReader.TOO_SHORT);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nurse needed for ward 5, nights",
        "Clinical safety officer, DCB0129, 12 months, remote",
        "FHIR HL7 Java engineer, NHS client, contract, outside IR35, 6 months",
        "Data Engineer - Toronto - contract",
        "Band 6 nurse, £20 per hour, 3 days per week",
        "Health informatics lead per diem nights",
        "Clinical data analyst, Los Angeles",
        "Implementation specialist EHR hospitals travel required",
        "Nurse reviewer, EST hours, remote, contract"
      })
  void aLineOfTheWordsOfAdvertsIsEnglish(String text) {
    assertThat(READER.read(text).language()).isEqualTo(PostingReader.LANGUAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Data Scientist (m/w/d) Berlin, Vollzeit, Homeoffice, Python, SQL",
        "Verpleegkundige gezocht voor afdeling cardiologie, 32 uur per week, Utrecht",
        "Machine learning engineer per startup healthtech, Milano, remote",
        "Sviluppatore Python per software medico in Cloud",
        "Data engineer per progetto ospedale in team internazionale",
        "Data engineer in Amsterdam, 36 uur per week, hybrid werken",
        "Project manager para startup de salud, remote",
        "Lekarz radiolog, szpital Warszawa, umowa o prace",
        "Data analist zorg, Amsterdam, 36 uur, SQL, Power BI, dashboards",
        "asdf qwer zxcv uiop hjkl",
        "Nurse, Leeds"
      })
  void aLineOfOtherWordsIsTooShortToTell(String text) {
    assertThat(READER.read(text).language()).isEqualTo(PostingReader.TOO_SHORT);
  }
}
