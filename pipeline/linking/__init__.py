"""Entities of many releases become one entity each: names are blocked by keys, namesakes told apart by context."""
