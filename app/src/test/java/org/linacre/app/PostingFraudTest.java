package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.ShippedPostings.READER;
import static org.linacre.app.ShippedPostings.present;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.posting.PostingReading;
import org.linacre.engine.posting.PostingReading.Flag;

/** One plain sign of fraud is enough, wherever it stands; what only sounds like one is none. */
class PostingFraudTest {
  private static final String ADVERT =
      "Clinical AI reviewer\n\nYou will check answers of our assistant for errors, from home, twenty"
          + " hours a week. Nursing experience is required.\n\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You must pay a registration fee of $50 before you start.",
        "A refundable training deposit of 90 pounds is payable by all candidates.",
        "Please provide your bank details before the interview.",
        "The interview will be held on Telegram.",
        "Interviews are by text message only.",
        "Message our manager over Signal for a quick interview.",
        "Training costs 200 dollars, payable by gift card.",
        "Send your online banking login and a passport scan through Signal.",
        "Deposit the check we mail you and buy the laptop from our vendor.",
        "Applicants pay £950 processing charge for the certificate, payable in Bitcoin.",
        "Applicants must pay a visa handling charge of £950 before the interview.",
        "Pay £60 for the background check to HR by bank transfer to be considered.",
        "Before the interview buy two £100 Amazon vouchers and send us the codes.",
        "To reserve your place, transfer a deposit of $200, which is returned with your first wage.",
        "A deposit is payable upfront to hold your interview slot.",
        "You must buy your training kit from us (£80) before the first shift.",
        "You need to purchase a starter pack from our supplier.",
        "You need to send £35 for your DBS check before you start.",
        "Just send us £35 for your DBS check and training pack via bank transfer.",
        "Applicants must pay for their own training (£199) which is refunded after 3 months.",
        "You will receive a check to buy your home office equipment from our approved vendor.",
        "Kindly send your bank name, account number and photo of your licence to get started.",
        "Buy $200 of Apple gift cards for our client and you will be reimbursed.",
        "Your first salary is paid in USDT after you top up your account.",
        "Send the fee and a photo of ID over Telegram with your bank details and a gift card."
      })
  void aPlainSignIsFlagged(String sign) {
    for (String before : List.of("", "How to apply\n", "Benefits\n", "About us\n")) {
      PostingReading read = READER.read(ADVERT + before + sign + "\n");
      assertThat(quotes(read)).as(before + sign).containsExactly(sign);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We never ask for a registration fee or your bank details before the interview.",
        "We pay your NMC registration fee and a conference each year.",
        "You will conduct interviews with carers over WhatsApp.",
        "You will send 35 training packs to wards before each start of term.",
        "The cost of the DBS check is met by us.",
        "You will receive a check of your work every month and purchase equipment for the lab.",
        "Participants of the study are sent gift cards, which you buy and are reimbursed for.",
        "You pay for parking, and your training is funded.",
        "You will process registration fees that patients must pay before a visit.",
        "Beware of scams: no interview of ours is held on Telegram.",
        "Participants receive a gift card; you send it after the interview.",
        "The weak signal in interviews is what you learn to read.",
        "After an offer payroll will ask for your account details.",
        "Our trust never contacts candidates over WhatsApp. If you are asked for bank details by"
            + " someone claiming to be us, call HR.",
        "You will design WhatsApp reminders for patients. Bring your bank details on your first"
            + " day.",
        "The DBS application fee is paid by us. A security deposit applies to staff rooms. Payroll"
            + " needs your bank details on day one.",
        "Criminals pose as us. They use WhatsApp and Telegram. They ask for bank details.",
        "We do not interview on WhatsApp. You will receive gift cards at Christmas.",
        "You will answer patients on WhatsApp. The NMC registration fee is refunded by the Trust.",
        "A deposit of £200 is payable before your first shift for staff accommodation.",
        "We pay the visa charge before the interview.",
        "The DBS check is paid by the trust before the interview.",
        "Visa sponsorship is available and the certificate of sponsorship comes before you start.",
        "Travel vouchers are sent before the interview.",
        "You can buy childcare vouchers with a code before you start.",
        "Parking is free of charge before the interview.",
        "You must buy kit for the laboratory within budget.",
        "You will help hospitals buy training kits from our team.",
        "You deposit checks and reconcile the laptop budget of the practice.",
        "Typical surprises are practices that send the insurance card number in the wrong field.",
        "You integrate with NHS login and an old mainframe, which sends us 3 flat files a night.",
        "You build a WhatsApp chatbot. Patients write to the bot on WhatsApp and on Telegram. The"
            + " bot answers by WhatsApp. Our WhatsApp API is new."
      })
  void whatOnlySoundsLikeOneIsNone(String sentence) {
    assertThat(quotes(READER.read(ADVERT + sentence + "\n"))).as(sentence).isEmpty();
  }

  /** Promises, pressure and a chat to write to are none of them enough; together they are. */
  @Test
  void promisesAndPressureTogetherAreFlagged() {
    String lure =
        "Data Annotators needed for AI medical project. Work from home, earn $500 daily. No"
            + " experience needed. Contact us on WhatsApp now. Limited slots!!";
    assertThat(quotes(READER.read("URGENT HIRING!!!\n\n" + lure + "\n"))).hasSize(1);
    assertThat(quotes(READER.read(ADVERT + "Benefits\n" + lure + "\n"))).hasSize(1);
    for (String one :
        List.of(
            "You can earn £450 per day as a locum. No experience of AI is needed.",
            "Places are limited, so apply soon.",
            "You work from home and are paid every day.",
            "Write to us on WhatsApp with questions.")) {
      assertThat(quotes(READER.read(ADVERT + one + "\n"))).as(one).isEmpty();
    }
  }

  /** Adverts of hands of which none was asked for fraud but in one or two. */
  @Test
  void fewAdvertsAreFlagged() throws IOException {
    int flagged = 0;
    int all = 0;
    Path folder = Ran.ROOT.resolve("bench/postings/development");
    for (String hand : List.of("thirty-seventh", "thirty-eighth", "fortieth", "forty-third")) {
      try (Stream<Path> files = Files.list(folder.resolve(hand))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
          all++;
          flagged += quotes(READER.read(Files.readString(file))).isEmpty() ? 0 : 1;
        }
      }
    }
    assertThat(all).isGreaterThan(200);
    assertThat(flagged).isLessThanOrEqualTo(2);
  }

  /** Nobody checks what goes straight to the patient, whoever gathers images. */
  @Test
  void whereAiActsAloneNoReviewIsShown() {
    PostingReading read =
        READER.read(
            "Clinical Machine Learning Engineer\nYou will train models that diagnose skin cancer"
                + " and send the diagnosis straight to the patient's phone, with no clinician"
                + " involved. You will use 2 million identifiable patient photographs. Python,"
                + " PyTorch. Permanent. You will work with dermatologists to gather images.\n");
    assertThat(present(read.flags())).contains("replace").doesNotContain("review");
    assertThat(read.flags())
        .filteredOn(f -> f.id().equals("privacy-vague"))
        .extracting(Flag::quote)
        .containsExactly("You will use 2 million identifiable patient photographs.");
  }

  private static List<String> quotes(PostingReading read) {
    return Stream.concat(read.flags().stream().filter(Flag::present), read.warnings().stream())
        .filter(f -> f.id().equals("fraud"))
        .map(Flag::quote)
        .distinct()
        .toList();
  }
}
