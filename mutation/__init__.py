"""Mutation testing: which small changes of the library would no test notice?"""
