package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

class NewSessionsIT extends ContainerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    private HttpServletRequest request;

    @Test
    void a_session_holds_nothing_of_the_request_that_began_it() throws Exception {
        BegunSessions.ALL.clear();
        URI signIn = URI.create("http://127.0.0.1:" + request.getLocalPort() + "/organisation/sign-in.xhtml");
        try (InputStream page = signIn.toURL().openStream()) {
            page.readAllBytes();
        }

        // the page is here before the server is done with the request
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && !held().actual().isEmpty()) {
            Thread.sleep(20);
        }
        held().isEmpty();
    }

    /** What the session behind the facade would tell of its end. */
    private static ListAssert<Object> held() {
        assertThat(BegunSessions.ALL).hasSize(1);
        return assertThat(BegunSessions.ALL.element()).extracting("session.listeners", InstanceOfAssertFactories.LIST);
    }
}
