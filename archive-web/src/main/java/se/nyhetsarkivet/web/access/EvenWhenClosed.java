package se.nyhetsarkivet.web.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Whatever bears this is for everybody, also if the archive is for those alone who have signed in: it shows nothing of the archive. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface EvenWhenClosed {}
