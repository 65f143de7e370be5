package cn.haitang.it.browser;

import cn.haitang.it.ScratchSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody of the sample city who can sign in, as the first start of the application wrote it down. */
public record SampleAccount(String role, String phone, String password) {

    private static final Pattern LINE = Pattern.compile("\\s*([A-Z]+)\\s+(1\\d{10})\\s+(\\S+).*");

    /** The first account with this role. */
    public static SampleAccount of(String role) {
        return all().stream()
                .filter(account -> account.role().equals(role))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no sample account in the role " + role));
    }

    /** Somebody else of the sample city; all have the password that was made up on the first start. */
    public static SampleAccount withPhone(String phone) {
        return new SampleAccount("", phone, all().get(0).password());
    }

    static List<SampleAccount> all() {
        Path file = ScratchSystem.folder().resolve("sample-accounts.txt");
        try {
            return Files.readAllLines(file).stream()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .map(line -> new SampleAccount(line.group(1), line.group(2), line.group(3)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
