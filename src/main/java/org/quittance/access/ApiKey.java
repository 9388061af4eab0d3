package org.quittance.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.quittance.platform.Ids;

/**
 * A key by which another system calls Quittance: for the whole agency or one creditor, to change
 * things or only to read. Works until revoked.
 */
@Entity
@Table(name = "api_key")
public class ApiKey {

  @Id private Long id;

  private String name;

  @Column(name = "key_hash")
  private byte[] keyHash;

  @Column(name = "creditor_reference")
  private String creditorReference;

  @Column(name = "read_only")
  private boolean readOnly;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Version private int version;

  protected ApiKey() {}

  ApiKey(ApiKeyScope scope, String name, byte[] keyHash, String createdBy, Instant now) {
    this.id = Ids.next();
    this.name = name;
    this.keyHash = keyHash.clone();
    this.creditorReference = scope.creditorReference();
    this.readOnly = scope.readOnly();
    this.createdAt = now;
    this.createdBy = createdBy;
  }

  public long id() {
    return id;
  }

  void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  ApiKeySummary summary() {
    return new ApiKeySummary(
        id, name, new ApiKeyScope(creditorReference, readOnly), createdAt, createdBy, revokedAt);
  }
}
