package org.quittance.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quittance.access.AccessRefusal;
import org.quittance.access.Actor;
import org.quittance.access.CodeBinding;
import org.quittance.access.CurrentActor;
import org.quittance.access.DelegateLinkService;
import org.quittance.access.EmailCodeService;
import org.quittance.access.Guarded;
import org.quittance.access.IssuedLink;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.Ids;
import org.quittance.platform.Settings;
import org.quittance.refusal.Refusal;
import org.quittance.testing.MovableClock;
import org.quittance.testing.memory.RecordingEvents;

/** Access given by debtors, in memory: links are their own tokens and every code is the same. */
public final class InMemoryDelegation {

  public static final String CODE = "123456";
  private static final String WHERE = "192.0.2.1";
  private static final String SESSION = "a visit";

  public final RecordingEvents<DelegateNews> news = new RecordingEvents<>();
  public final DelegationService given;
  public final DelegateEntryService doors;

  private final List<DelegatedAccess> all = new ArrayList<>();
  private final Map<String, DelegateLinkService.Found> links = new LinkedHashMap<>();
  private final Set<Long> revoked = new HashSet<>();
  private final Set<CodeBinding> sent = new HashSet<>();
  private final DelegateFence fence;
  private final DelegateEndings endings;

  /** What it is built on. */
  public record Around(
      CaseFileRepository caseFiles,
      CurrentActor currentActor,
      RecordingEvents<CaseEvent> events,
      MovableClock clock) {}

  public InMemoryDelegation(Around around) {
    DelegateRecord history = new DelegateRecord(around.events(), news);
    DelegatedAccesses accesses = new Accesses();
    DelegateLinkService doorKeys = new Links();
    DelegationSettings settings = new DelegationSettings(new Settings(name -> null, name -> null));
    given =
        new DelegationService(
            accesses,
            around.caseFiles(),
            doorKeys,
            history,
            around.currentActor(),
            settings,
            around.clock());
    doors =
        new DelegateEntryService(
            accesses,
            doorKeys,
            new Codes(),
            around.caseFiles(),
            history,
            around.currentActor(),
            around.clock());
    fence = new DelegateFence(around.currentActor());
    endings = new DelegateEndings(given);
  }

  /** Hears what happens to cases, as the fence and the endings do. */
  public void hear(CaseEvent event) {
    fence.refuse(event);
    endings.follow(event);
  }

  /** Notes what is past, as the timer does. */
  public void expire() {
    given.due(100).forEach(given::expire);
  }

  /** The link of the newest invitation. */
  public String newestLink() {
    return news.fired().stream()
        .filter(one -> one.what() == DelegateNews.What.GIVEN)
        .reduce((first, second) -> second)
        .orElseThrow()
        .invitation()
        .url();
  }

  /** Comes by a link and types the code that is sent. */
  public DelegateEntry enter(String link) {
    doors.sendCode(link, SESSION, WHERE);
    return doors.enter(link, SESSION, CODE, WHERE);
  }

  private final class Accesses implements DelegatedAccesses {

    @Override
    public void add(DelegatedAccess access) {
      all.add(0, access);
    }

    @Override
    public Optional<DelegatedAccess> find(long id) {
      return all.stream().filter(one -> one.id() == id).findFirst();
    }

    @Override
    public Optional<DelegatedAccess> ofLink(long linkId) {
      return all.stream().filter(one -> one.linkId() == linkId).findFirst();
    }

    @Override
    public List<DelegatedAccess> ofCase(long caseFileId, long before, int limit) {
      return all.stream()
          .filter(one -> one.caseFileId() == caseFileId && one.id() < before)
          .limit(limit)
          .toList();
    }

    @Override
    public List<DelegatedAccess> notEndedOf(long caseFileId) {
      return all.stream()
          .filter(one -> one.caseFileId() == caseFileId)
          .filter(one -> one.summary(LocalDate.MIN).ended() == null)
          .toList();
    }

    @Override
    public Optional<DelegateStanding> standing(long id, LocalDate today) {
      return find(id)
          .filter(one -> one.admits(today) && !revoked.contains(one.linkId()))
          .map(one -> new DelegateStanding(one.scope(), one.endsOn()));
    }

    @Override
    public List<Long> due(LocalDate today, int limit) {
      return all.stream()
          .filter(one -> one.summary(LocalDate.MIN).ended() == null)
          .filter(one -> one.endsOn().isBefore(today))
          .map(DelegatedAccess::id)
          .toList();
    }
  }

  private final class Links extends DelegateLinkService {

    @Override
    public IssuedLink issue(long caseFileId, Instant until, Actor by) {
      long id = Ids.next();
      String token = "token-" + id;
      links.put(token, new Found(id, caseFileId));
      return new IssuedLink(id, token, until, null);
    }

    @Override
    public Optional<Found> find(String token, String address) {
      return Optional.ofNullable(links.get(token)).filter(one -> !revoked.contains(one.linkId()));
    }

    @Override
    public void requireRare(Guarded guarded, long subject) {}

    @Override
    public void opened(long linkId) {}

    @Override
    public void revoke(long linkId) {
      revoked.add(linkId);
    }
  }

  private final class Codes extends EmailCodeService {

    @Override
    public Instant issue(CodeBinding binding) {
      sent.add(binding);
      return Instant.EPOCH;
    }

    @Override
    public void check(CodeBinding binding, String typed) {
      if (!sent.remove(binding) || !CODE.equals(typed)) {
        throw Refusal.of(AccessRefusal.CODE_UNUSABLE);
      }
    }
  }
}
