package cn.haitang.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person: comes in with a phone number and a name, is verified by a manager who saw the identity document, belongs to
 * a territory and an industry through dated memberships. Names are kept as given: any script, rare characters included.
 */
@Entity
@Table(name = "person")
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name = "";
    private String phone = "";
    private String locale = "zh-CN";

    @Column(name = "identity_verified_at")
    private @Nullable Instant identityVerifiedAt;

    @Column(name = "identity_verified_by")
    private @Nullable Long identityVerifiedBy;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    protected Person() {}

    Person(PersonName name, PhoneNumber phone, Instant now) {
        this.name = name.value();
        this.phone = phone.value();
        this.createdAt = now;
    }

    void speak(String languageTag) {
        locale = languageTag;
    }

    /** Keeps the first verification: checking twice changes nothing. */
    void verifyIdentity(@Nullable Long verifier, Instant now) {
        if (identityVerifiedAt == null) {
            identityVerifiedAt = now;
            identityVerifiedBy = verifier;
        }
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String phone() {
        return phone;
    }

    public String locale() {
        return locale;
    }

    public boolean identityVerified() {
        return identityVerifiedAt != null;
    }
}
