package cn.haitang.it;

import cn.haitang.it.browser.WhenImported;
import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * The order of the test classes, the same on every file system: all work on one sample city. Browser tests come first, since
 * the others fill the city with people; of them those last that wait for the imported files, which are made ready meanwhile.
 */
public class Turns implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.<ClassDescriptor>comparingInt(one -> turn(one.getTestClass()))
                        .thenComparing(one -> one.getTestClass().getName()));
    }

    private static int turn(Class<?> test) {
        boolean inBrowser = test.getPackage().equals(WhenImported.class.getPackage());
        return inBrowser ? test.isAnnotationPresent(WhenImported.class) ? 1 : 0 : 2;
    }
}
