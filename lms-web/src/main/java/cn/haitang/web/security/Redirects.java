package cn.haitang.web.security;

import org.jspecify.annotations.Nullable;

/** Redirect targets that came from a request: only pages of this application that are in {@link PageAccess}. */
public final class Redirects {

    private Redirects() {}

    /** The wanted target when it is one of our pages, else {@code otherwise}. */
    public static String local(@Nullable String wanted, String otherwise) {
        if (wanted == null || !wanted.matches("/[A-Za-z0-9/-]+\\.xhtml(\\?[A-Za-z0-9=&%._-]*)?")) {
            return otherwise;
        }
        String path = wanted.contains("?") ? wanted.substring(0, wanted.indexOf('?')) : wanted;
        return PageAccess.rolesOf(path).isPresent() ? wanted : otherwise;
    }
}
