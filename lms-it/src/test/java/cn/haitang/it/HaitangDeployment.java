package cn.haitang.it;

import cn.haitang.it.container.ContainerTest;
import java.io.File;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as it was built, with the in-container tests beside its classes. */
public class HaitangDeployment {

    @Deployment
    public static WebArchive haitang() {
        Path home = Path.of(System.getProperty("haitang.it.home"));
        File war = home.resolve("lms-web/target/haitang.war").toFile();
        return ShrinkWrap.createFromZipFile(WebArchive.class, war)
                .addPackages(true, ContainerTest.class.getPackage())
                .addAsLibrary(libraryOf(Assertions.class));
    }

    private static File libraryOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
