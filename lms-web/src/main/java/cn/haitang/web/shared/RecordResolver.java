package cn.haitang.web.shared;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Lets pages write {@code #{item.title}} for a record's component. The language learns this itself in EL 6. */
public class RecordResolver extends ELResolver {

    private final Map<String, Optional<Method>> accessors = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (!(base instanceof Record) || property == null) {
            return null;
        }
        Optional<Method> accessor = accessor(base.getClass(), property.toString());
        if (accessor.isEmpty()) {
            return null;
        }
        try {
            context.setPropertyResolved(base, property);
            return accessor.get().invoke(base);
        } catch (ReflectiveOperationException broken) {
            throw new ELException(broken);
        }
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        if (base instanceof Record) {
            throw new PropertyNotWritableException(String.valueOf(property));
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return base instanceof Record;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return base instanceof Record ? Object.class : null;
    }

    private Optional<Method> accessor(Class<?> type, String name) {
        return accessors.computeIfAbsent(type.getName() + "#" + name, key -> find(type, name));
    }

    private static Optional<Method> find(Class<?> type, String name) {
        try {
            Method method = type.getMethod(name);
            method.setAccessible(true);
            return Optional.of(method);
        } catch (NoSuchMethodException other) {
            return Optional.empty();
        }
    }
}
