package cn.haitang.it.container;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;

/**
 * A test that runs inside the server on the deployed application, with the content and the sample city imported into a
 * scratch database. Services are injected as in the application; {@link ActingAs} says who calls them.
 */
@ArquillianTest
public abstract class ContainerTest {

    @Inject
    protected ActingAs acting;
}
