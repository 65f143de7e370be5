package cn.haitang.organisation;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/**
 * Who is signed in, as the web session keeps it.
 *
 * @param asOf when the roles were read; they are read anew each minute, so that a withdrawn right ends soon
 */
public record SignedIn(long personId, String name, String locale, Set<String> roles, Instant asOf)
        implements Serializable {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
