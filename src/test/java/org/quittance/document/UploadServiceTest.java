package org.quittance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.platform.Settings;
import org.quittance.refusal.Refusal;
import org.quittance.testing.MovableClock;

class UploadServiceTest {

  private static final byte[] PHOTO = "a photograph of a receipt".getBytes(StandardCharsets.UTF_8);

  private final MovableClock clock = MovableClock.on("2026-11-22");
  private final CurrentActor reader = new CurrentActor();
  private final InMemoryUploads kept = new InMemoryUploads();
  private UploadService uploads;

  @BeforeEach
  void a_debtor() {
    ContentSeal seal =
        new ContentSeal(
            new Settings(Map.of(ContentSeal.KEY, "d".repeat(43) + "=")::get, name -> null));
    seal.readKeys();
    uploads = new UploadService(kept, seal, reader, clock);
    reader.become(Actor.debtor(7));
  }

  @Test
  void pieces_make_the_file_and_none_lies_in_plain() throws IOException {
    Upload upload = uploads.begin("ticket.jpg", PHOTO.length);
    uploads.append(upload.id(), 0, Arrays.copyOf(PHOTO, 10));
    assertRefused(DocumentRefusal.UPLOAD_UNFINISHED, () -> uploads.open(upload.id()));
    assertRefused(
        DocumentRefusal.UPLOAD_OFFSET_STALE,
        () -> uploads.append(upload.id(), 0, Arrays.copyOf(PHOTO, 10)));
    uploads.append(upload.id(), 10, Arrays.copyOfRange(PHOTO, 10, PHOTO.length));

    assertThat(uploads.open(upload.id()).readAllBytes()).isEqualTo(PHOTO);
    for (byte[] piece : kept.pieces.get(upload.id())) {
      assertThat(new String(piece, StandardCharsets.ISO_8859_1)).doesNotContain("photograph");
    }
  }

  @Test
  void nothing_comes_beyond_the_size_that_was_announced() {
    Upload upload = uploads.begin("ticket.jpg", 5);
    assertRefused(DocumentRefusal.DOCUMENT_TOO_LARGE, () -> uploads.append(upload.id(), 0, PHOTO));
    assertRefused(
        DocumentRefusal.DOCUMENT_TOO_LARGE,
        () -> uploads.begin("film.mp4", DocumentService.LARGEST + 1L));
    assertRefused(DocumentRefusal.DOCUMENT_EMPTY, () -> uploads.begin("nothing.jpg", 0));
  }

  @Test
  void somebody_else_does_not_know_of_it() {
    long id = uploads.begin("ticket.jpg", PHOTO.length).id();
    reader.become(Actor.debtor(8));

    assertRefused(DocumentRefusal.UPLOAD_UNKNOWN, () -> uploads.find(id));
    assertRefused(DocumentRefusal.UPLOAD_UNKNOWN, () -> uploads.append(id, 0, PHOTO));
    uploads.discard(id);
    reader.become(Actor.debtor(7));
    assertThat(uploads.find(id).received()).isZero();
  }

  @Test
  void one_person_has_only_so_many_under_way() {
    for (int i = 0; i < 20; i++) {
      uploads.begin(i + ".jpg", 1);
    }
    assertRefused(DocumentRefusal.UPLOAD_TOO_MANY, () -> uploads.begin("21.jpg", 1));
    reader.become(Actor.debtor(8));
    assertThat(uploads.begin("1.jpg", 1).received()).isZero();
  }

  @Test
  void what_nothing_came_for_since_yesterday_is_swept() {
    long forgotten = uploads.begin("old.jpg", PHOTO.length).id();
    clock.advanceDays(1);
    long fresh = uploads.begin("new.jpg", PHOTO.length).id();
    uploads.append(fresh, 0, PHOTO);
    clock.advanceDays(1);

    assertThat(uploads.sweep()).isEqualTo(1);
    assertThat(kept.rows).containsOnlyKeys(fresh).doesNotContainKey(forgotten);
  }

  private static void assertRefused(DocumentRefusal code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static final class InMemoryUploads implements UploadRepository {

    private final Map<Long, Upload> rows = new LinkedHashMap<>();
    private final Map<Long, List<byte[]>> pieces = new LinkedHashMap<>();
    private final Map<Long, Instant> touched = new LinkedHashMap<>();

    @Override
    public void add(Upload upload, Instant at) {
      rows.put(upload.id(), upload);
      pieces.put(upload.id(), new ArrayList<>());
      touched.put(upload.id(), at);
    }

    @Override
    public Optional<Upload> find(long id) {
      return Optional.ofNullable(rows.get(id));
    }

    @Override
    public Optional<Upload> lock(long id) {
      return find(id);
    }

    @Override
    public void append(Upload upload, byte[] sealed, int length, Instant at) {
      pieces.get(upload.id()).add(sealed);
      touched.put(upload.id(), at);
      rows.put(
          upload.id(),
          new Upload(
              upload.id(),
              upload.owner(),
              upload.name(),
              upload.size(),
              upload.received() + length,
              upload.pieces() + 1,
              upload.keyName()));
    }

    @Override
    public Optional<byte[]> piece(long id, int number) {
      return number < pieces.get(id).size()
          ? Optional.of(pieces.get(id).get(number))
          : Optional.empty();
    }

    @Override
    public int countOf(String owner) {
      return (int) rows.values().stream().filter(row -> row.owner().equals(owner)).count();
    }

    @Override
    public void remove(long id) {
      rows.remove(id);
      touched.remove(id);
    }

    @Override
    public int sweep(Instant before, int limit) {
      List<Long> old =
          touched.entrySet().stream()
              .filter(one -> one.getValue().isBefore(before))
              .map(Map.Entry::getKey)
              .limit(limit)
              .toList();
      old.forEach(this::remove);
      return old.size();
    }
  }
}
