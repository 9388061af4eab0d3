package org.quittance.contact;

import java.util.Optional;

/** The wishes of all debtors who have said any. */
public interface ContactPreferencesRepository {

  void add(ContactPreferences preferences);

  Optional<ContactPreferences> find(long caseFileId);
}
