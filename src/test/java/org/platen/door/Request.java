package org.platen.door;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A request with a method, a path, headers and an address, and nothing else. */
final class Request {

    private final Map<String, String> headers = new HashMap<>();

    private final String method;

    private final String path;

    private String address = "192.0.2.1";

    private boolean secure;

    Request(String method, String path) {
        this.method = method;
        this.path = path;
        headers.put("Host", "platen.example:9340");
    }

    Request with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Request from(String newAddress) {
        address = newAddress;
        return this;
    }

    Request secure() {
        secure = true;
        return this;
    }

    HttpServletRequest get() {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        Request.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, called, arguments) ->
                                switch (called.getName()) {
                                    case "getMethod" -> method;
                                    case "getRequestURI" -> path;
                                    case "getRemoteAddr" -> address;
                                    case "getLocalAddr" -> "198.51.100.7";
                                    case "isSecure" -> secure;
                                    case "getHeader" -> headers.get((String) arguments[0]);
                                    case "getHeaders" ->
                                            Collections.enumeration(
                                                    headers.containsKey((String) arguments[0])
                                                            ? List.of(
                                                                    headers.get(
                                                                            (String) arguments[0]))
                                                            : List.of());
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    called.getName());
                                });
    }
}
