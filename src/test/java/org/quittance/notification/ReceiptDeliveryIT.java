package org.quittance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFileService;
import org.quittance.creditor.CreditorService;
import org.quittance.document.DocumentRefusal;
import org.quittance.document.DocumentService;
import org.quittance.document.DocumentSummary;
import org.quittance.money.Money;
import org.quittance.payment.PaymentChannel;
import org.quittance.payment.PaymentReceived;
import org.quittance.payment.PaymentService;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;
import org.quittance.testing.InContainer;
import org.quittance.testing.Papers;

/** Papers on the real server: receipts printed there, files kept in its database. */
class ReceiptDeliveryIT extends InContainer {

  private static final byte[] PDF = Papers.pdf("an invoice");

  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private PaymentService payments;
  @Inject private ReceiptDeliveryService receipts;
  @Inject private DocumentService documents;
  @Inject private CurrentActor currentActor;

  private String reference;

  @BeforeEach
  void a_case() {
    currentActor.become(Actor.staff("alice@agency.example"));
    creditors.register("ENSUD", aCreditor());
    reference = place();
  }

  private String place() {
    String fresh = "PAPER-" + Ids.text(Ids.next());
    cases.place(
        fresh,
        aCaseFile().withNotifiedInvoice("F-1", "200.00", "2025-05-31", "2025-07-01").build());
    return fresh;
  }

  @Test
  void a_receipt_is_printed_with_where_its_payment_went() throws IOException {
    var recorded =
        payments.declare(
            reference,
            new PaymentReceived(
                Money.euros("50.00"),
                LocalDate.parse("2026-11-20"),
                PaymentChannel.TRANSFER,
                "BANK-1",
                List.of()));

    ReceiptFile file = receipts.fileOf(reference, reference + "-Q1");

    try (PDDocument pdf = Loader.loadPDF(file.content())) {
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u202f]+", " "))
          .contains("Quittance", "Énergie du Sud", "Claire Martin", "50,00 €", "cinquante euros")
          .contains("Intérêts", "Principal", recorded.receipt().printedCheckCode());
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    }
  }

  @Test
  void a_file_comes_back_byte_by_byte_however_large() throws IOException {
    byte[] large = java.util.Arrays.copyOf(PDF, 3 * 1024 * 1024 + 17);

    DocumentSummary kept =
        documents.attach(reference, "F-1", "facture.pdf", new ByteArrayInputStream(large));

    long caseFileId = cases.find(reference).id();
    assertThat(documents.listOf(caseFileId)).containsExactly(kept);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    documents.copy(documents.open(caseFileId, kept.id()), out);
    assertThat(out.toByteArray()).isEqualTo(large);
  }

  @Test
  void a_file_is_kept_once_and_shown_to_its_own_case_only() {
    DocumentSummary kept =
        documents.attach(reference, null, "facture.pdf", new ByteArrayInputStream(PDF));

    assertThatThrownBy(
            () -> documents.attach(reference, null, "again.pdf", new ByteArrayInputStream(PDF)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.code()).isEqualTo(DocumentRefusal.DOCUMENT_ALREADY_ATTACHED));
    long other = cases.find(place()).id();
    assertThatThrownBy(() -> documents.open(other, kept.id()))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(DocumentRefusal.DOCUMENT_UNKNOWN));
  }

  @Test
  void a_page_in_the_clothes_of_a_picture_is_refused_and_leaves_nothing_behind() {
    byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(
            () -> documents.attach(reference, null, "photo.png", new ByteArrayInputStream(page)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.code()).isEqualTo(DocumentRefusal.DOCUMENT_TYPE_NOT_ACCEPTED));
    assertThat(documents.listOf(cases.find(reference).id())).isEmpty();
  }
}
