package se.nyhetsarkivet;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All types that can be reached from some, through what is public or protected in them: what an embedder may come to depend on. */
final class PublicSurface {

    private static final String OURS = "se.nyhetsarkivet";

    private final Set<Class<?>> reached = new LinkedHashSet<>();
    private final Deque<Class<?>> unread = new ArrayDeque<>();

    private PublicSurface() {}

    static Set<Class<?>> from(Class<?>... doors) {
        PublicSurface surface = new PublicSurface();
        List.of(doors).forEach(surface::reach);
        while (!surface.unread.isEmpty()) {
            surface.read(surface.unread.remove());
        }
        return surface.reached;
    }

    private void read(Class<?> type) {
        if (!type.getName().startsWith(OURS) || !isOpen(type.getModifiers())) {
            return;
        }
        reach(type.getGenericSuperclass());
        reachAll(type.getGenericInterfaces());
        if (type.isSealed()) {
            reachAll(type.getPermittedSubclasses());
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isOpen(constructor.getModifiers())) {
                reachAll(constructor.getGenericParameterTypes());
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isOpen(method.getModifiers()) && !method.isSynthetic()) {
                reach(method.getGenericReturnType());
                reachAll(method.getGenericParameterTypes());
                reachAll(method.getGenericExceptionTypes());
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (isOpen(field.getModifiers())) {
                reach(field.getGenericType());
            }
        }
        Arrays.stream(type.getDeclaredClasses())
                .filter(nested -> isOpen(nested.getModifiers()))
                .forEach(this::reach);
        if (type.getDeclaringClass() != null) {
            reach(type.getDeclaringClass());
        }
    }

    private static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private void reachAll(Type[] types) {
        Arrays.stream(types).forEach(this::reach);
    }

    private void reach(Type type) {
        switch (type) {
            case Class<?> array when array.isArray() -> reach(array.componentType());
            case Class<?> found -> {
                if (reached.add(found)) {
                    unread.add(found);
                }
            }
            case ParameterizedType generic -> {
                reach(generic.getRawType());
                reachAll(generic.getActualTypeArguments());
            }
            case WildcardType wildcard -> {
                reachAll(wildcard.getUpperBounds());
                reachAll(wildcard.getLowerBounds());
            }
            case GenericArrayType array -> reach(array.getGenericComponentType());
            case null, default -> {
                // A type variable stands for types that are reached where it is used; an interface has no superclass.
            }
        }
    }
}
