package org.quittance.access;

import java.util.List;
import java.util.Optional;

/** Every key ever made, revoked ones too. */
public interface ApiKeys {

  void add(ApiKey key);

  Optional<ApiKey> find(long id);

  Optional<ApiKey> byName(String name);

  /** The unrevoked key of one of these hashes. */
  Optional<ApiKey> liveByHash(List<byte[]> hashes);

  List<ApiKey> all();
}
