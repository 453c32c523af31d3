package org.platen.filestore;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.List;

/** Stands in for what CDI finds. */
public final class Plugged {

    private Plugged() {}

    @SuppressWarnings("unchecked")
    public static <T> Instance<T> beans(List<T> beans) {
        return (Instance<T>)
                Proxy.newProxyInstance(
                        Plugged.class.getClassLoader(),
                        new Class<?>[] {Instance.class},
                        (proxy, method, arguments) -> beans.stream());
    }
}
